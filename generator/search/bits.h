#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::search {

/// Printable ASCII but for what ends a string or a script ("\"", "\\", "<") and "&".
constexpr std::string_view alphabet =
    " !#$%'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
static_assert(alphabet.size() == 91);

constexpr unsigned group_bits = 13;
constexpr unsigned longest_quotient = 20;

constexpr std::uint64_t low_bits(unsigned count) {
  return (std::uint64_t{1} << count) - 1;
}

/// The two characters of each group of bits.
extern const std::array<std::array<char, 2>, 1U << group_bits> group_characters;

/// Writes numbers as bits and gives them as printable ASCII that stands in a script's string as it
/// is: 13 bits in two characters of alphabet.
class BitWriter {
 public:
  /// `usual`: how many characters there may be; it may be more.
  explicit BitWriter(std::size_t usual = 0) : text_(usual, '\0') {}

  /// The `count` low bits of `value`, the highest first; at most 48.
  void bits(std::uint64_t value, unsigned count) {
    if (size_ + 16 > text_.size()) text_.resize(std::max<std::size_t>(64, 2 * text_.size()));
    // Not in the members: as far as a compiler knows, they might lie in the text.
    std::uint64_t held = held_ << count | (value & low_bits(count));
    unsigned in_hand = count_ + count;
    char* to = text_.data() + size_;
    for (; in_hand >= group_bits; to += 2) {
      in_hand -= group_bits;
      const auto& pair = group_characters[(held >> in_hand) & low_bits(group_bits)];
      to[0] = pair[0];
      to[1] = pair[1];
    }
    size_ = static_cast<std::size_t>(to - text_.data());
    held_ = held;
    count_ = in_hand;
  }

  /// A Rice code: the quotient by 2^k in ones and a zero, then k bits, at most 15. Quotients from
  /// 20 on are twenty ones and the number in 32 bits. Behind it the `count` low bits of `more`, at
  /// most 8.
  void rice(std::uint32_t value, unsigned k, std::uint32_t more = 0, unsigned count = 0) {
    const std::uint32_t quotient = value >> k;
    if (quotient >= longest_quotient) {
      bits(low_bits(longest_quotient), longest_quotient);
      bits(std::uint64_t{value} << count | more, 32 + count);
    } else {
      const auto code = low_bits(quotient) << (k + 1) | (value & low_bits(k));
      bits(code << count | more, quotient + 1 + k + count);
    }
  }

  /// How many bits were written.
  std::size_t size() const { return size_ / 2 * group_bits + count_; }

  /// All that was written, the last character filled up with zeros. To be called once.
  std::string text();

 private:
  std::string text_;
  std::size_t size_ = 0;    ///< how much of the text is written
  std::uint64_t held_ = 0;  ///< bits that no character has yet, the lowest the last
  unsigned count_ = 0;      ///< how many
};

/// Takes numbers off what BitWriter wrote. Behind the end of the text there are zeros.
class BitReader {
 public:
  /// `text` must outlive it.
  explicit BitReader(std::string_view text) : text_(text) {}

  /// How many bits were taken.
  std::size_t position() const { return filled_ - count_; }

  std::uint32_t bits(unsigned count) {
    if (count == 0) return 0;
    if (count_ < count) fill();
    const auto value = static_cast<std::uint32_t>(held_ >> (64 - count));
    held_ <<= count;
    count_ -= count;
    return value;
  }

  std::uint32_t rice(unsigned k) {
    // The longest code that is no escape has 35 bits.
    if (count_ < longest_quotient + 15) fill();
    const auto quotient = static_cast<unsigned>(std::countl_one(held_));
    if (quotient >= longest_quotient) {
      bits(longest_quotient);
      return bits(32);
    }
    held_ <<= quotient + 1;
    count_ -= quotient + 1;
    return quotient << k | bits(k);
  }

 private:
  void fill();

  std::string_view text_;
  std::uint64_t held_ = 0;  ///< the next bits, the first the highest
  unsigned count_ = 0;
  std::size_t filled_ = 0;  ///< how many bits were held ever
};

/// Writes the bits of a text from `begin` up to `end` behind others.
void copy(std::string_view text, std::size_t begin, std::size_t end, BitWriter& to);

/// The Rice parameter that suits `count` numbers with this sum: at most 15.
unsigned rice_parameter(std::uint64_t sum, std::uint64_t count);

}  // namespace ibidem::search
