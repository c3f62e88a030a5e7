#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ibidem::language {

/// What folding makes of the characters below `folding_limit`, and what kind they are. Beyond lie
/// scripts without case or accents and signs; they stay as they are.
constexpr char32_t folding_limit = 0x2500;

struct FoldingEntry {
  std::uint8_t size = 0;  ///< 0: the character is dropped
  bool letter = false;    ///< a letter or a decimal digit
  bool capital = false;
  std::array<char, 5> bytes{};

  std::string_view text() const { return {bytes.data(), size}; }
};

/// The table, filled from ICU's data on the first call.
const std::array<FoldingEntry, folding_limit>& folding_table();

}  // namespace ibidem::language
