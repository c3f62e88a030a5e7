#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// Printable ASCII but for what ends a string or a script ("\"", "\\", "<") and "&".
constexpr std::string_view alphabet =
    " !#$%'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
static_assert(alphabet.size() == 91);

/// Writes numbers as bits and gives them as printable ASCII that stands in a script's string as it
/// is: 13 bits in two characters of alphabet.
class BitWriter {
 public:
  /// The `count` low bits of `value`, the highest first; at most 32.
  void bits(std::uint32_t value, unsigned count);

  /// A Rice code: the quotient by 2^k in ones and a zero, then k bits. Quotients from 20 on are
  /// twenty ones and the number in 32 bits.
  void rice(std::uint32_t value, unsigned k);

  /// All that was written, the last character filled up with zeros.
  std::string text() const;

 private:
  std::vector<std::uint16_t> groups_;  ///< of 13 bits, full but for the last
  unsigned filled_ = 13;               ///< bits of the last group that are taken
};

/// The Rice parameter that suits `count` numbers with this sum: at most 15.
unsigned rice_parameter(std::uint64_t sum, std::uint64_t count);

}  // namespace ibidem::search
