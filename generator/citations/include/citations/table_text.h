#pragma once

#include "model/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::citations {

/// A table as one plain text, to which the byte ranges of references in it refer: the caption, if
/// there is one, then the cells row by row, each behind a "\n" but the very first piece.
struct TableText {
  std::string text;
  std::vector<std::vector<std::uint32_t>> cells;  ///< where each cell begins
};

TableText table_text(const Table& table);

}  // namespace ibidem::citations
