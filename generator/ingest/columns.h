#pragma once

#include "line.h"

#include "base/diagnostics.h"

#include <string>
#include <vector>

namespace ibidem::ingest {

/// In a wrapped text that keeps the layout of the page: makes rows of a table, cells apart by tabs,
/// of lines whose parts stand below one another, far apart, three of them with several parts. Lines
/// that go on in a cell are put to it. What was printed in columns may have been no table, so each
/// is reported; two columns of running text are left as they are, torn, and reported as well.
void mark_columns(std::vector<Line>& lines, const std::string& file, Diagnostics& diagnostics);

}  // namespace ibidem::ingest
