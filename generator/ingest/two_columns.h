#pragma once

#include "line.h"

#include <cstddef>
#include <vector>

namespace ibidem::ingest {

/// The lines of a page that was printed in two columns of running text and extracted with its
/// layout, in their reading order: down the left column, then down the right one. A line as wide as
/// the page stands where it stood, below both columns above it. Every word is kept.
std::vector<Line> read_two_columns(const std::vector<Line>& lines, std::size_t begin,
                                   std::size_t end);

}  // namespace ibidem::ingest
