#pragma once

#include "line.h"

#include "base/diagnostics.h"

#include <string>
#include <vector>

namespace ibidem::ingest {

/// In a wrapped text that keeps the layout of the page: makes rows of a table, cells apart by tabs,
/// of three lines or more with the same number of parts far apart. A line above them with one part
/// less, all on the right of the first column, is their header. What was printed in columns may
/// have been no table, so each is reported.
void mark_columns(std::vector<Line>& lines, const std::string& file, Diagnostics& diagnostics);

}  // namespace ibidem::ingest
