#pragma once

#include <cstdint>

namespace ibidem::corpus {

/// A run of bytes among the strings of a packed text.
struct Piece {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

}  // namespace ibidem::corpus
