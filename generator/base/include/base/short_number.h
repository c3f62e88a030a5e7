#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem {

/// Puts a number behind `bytes`, a small one as few: seven bits a byte, the lowest first.
inline void put_number(std::string& bytes, std::uint32_t value) {
  while (value >= 0x80) {
    bytes += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes += static_cast<char>(value);
}

/// Takes a number off the front; 0 where there is nothing.
inline std::uint32_t take_number(std::string_view& bytes) {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 32 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

/// How many bytes `put_number` makes of a number.
inline std::size_t number_size(std::uint32_t value) {
  return static_cast<std::size_t>(std::bit_width(value | 1U) + 6) / 7;
}

}  // namespace ibidem
