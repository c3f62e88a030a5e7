#pragma once

#include "line.h"

#include <vector>

namespace ibidem::ingest {

/// Takes out the blanks that pdftotext puts inside words where the letters of the print stand
/// apart: before an apostrophe ("l ’ordre"), before a hyphen ("lui -même"), before a last letter
/// ("contribution s", where the text has "contributions" elsewhere). Doubtful ones are reported.
void repair_stray_blanks(std::vector<Line>& lines, const std::string& file,
                         Diagnostics& diagnostics);

}  // namespace ibidem::ingest
