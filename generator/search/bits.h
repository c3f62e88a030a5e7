#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

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

  /// All that was written, the last character filled up with zeros. To be called once.
  std::string text();

 private:
  void write_groups();

  std::string text_;
  std::uint64_t held_ = 0;  ///< bits that no character has yet, the lowest the last
  unsigned count_ = 0;      ///< how many
};

/// Takes numbers off what BitWriter wrote. Behind the end of the text there are zeros.
class BitReader {
 public:
  /// `text` must outlive it.
  explicit BitReader(std::string_view text) : text_(text) {}
  std::uint32_t bits(unsigned count);
  std::uint32_t rice(unsigned k);

 private:
  void fill();

  std::string_view text_;
  std::uint64_t held_ = 0;  ///< the next bits, the first the highest
  unsigned count_ = 0;
};

/// The Rice parameter that suits `count` numbers with this sum: at most 15.
unsigned rice_parameter(std::uint64_t sum, std::uint64_t count);

}  // namespace ibidem::search
