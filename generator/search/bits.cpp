#include "bits.h"

#include <algorithm>
#include <bit>

namespace ibidem::search {
namespace {

constexpr unsigned group_bits = 13;
constexpr unsigned longest_quotient = 20;

/// The two characters of each group.
constexpr auto pairs = [] {
  std::array<std::array<char, 2>, 1U << group_bits> all{};
  for (std::size_t group = 0; group < all.size(); ++group) {
    all[group] = {alphabet[group / alphabet.size()], alphabet[group % alphabet.size()]};
  }
  return all;
}();

constexpr auto digits = [] {
  std::array<std::uint8_t, 256> all{};
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    all[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return all;
}();

constexpr std::uint64_t low_bits(unsigned count) {
  return (std::uint64_t{1} << count) - 1;
}

}  // namespace

void BitWriter::write_groups() {
  while (count_ >= group_bits) {
    count_ -= group_bits;
    const auto& pair = pairs[(held_ >> count_) & low_bits(group_bits)];
    text_.append(pair.data(), pair.size());
  }
}

void BitWriter::bits(std::uint32_t value, unsigned count) {
  held_ = held_ << count | (value & low_bits(count));
  count_ += count;
  write_groups();
}

void BitWriter::rice(std::uint32_t value, unsigned k) {
  const std::uint32_t quotient = value >> k;
  if (quotient >= longest_quotient) {
    bits(low_bits(longest_quotient), longest_quotient);
    bits(value, 32);
    return;
  }
  bits(static_cast<std::uint32_t>(low_bits(quotient) << 1), quotient + 1);
  if (k > 0) bits(value, k);
}

std::string BitWriter::text() {
  if (count_ > 0) bits(0, group_bits - count_);
  return std::move(text_);
}

void BitReader::fill() {
  while (count_ <= 64 - group_bits) {
    std::uint64_t group = 0;
    if (text_.size() >= 2) {
      group = digits[static_cast<unsigned char>(text_[0])] * alphabet.size() +
              digits[static_cast<unsigned char>(text_[1])];
      text_.remove_prefix(2);
    }
    held_ |= group << (64 - group_bits - count_);
    count_ += group_bits;
  }
}

std::uint32_t BitReader::bits(unsigned count) {
  if (count == 0) return 0;
  if (count_ < count) fill();
  const auto value = static_cast<std::uint32_t>(held_ >> (64 - count));
  held_ <<= count;
  count_ -= count;
  return value;
}

std::uint32_t BitReader::rice(unsigned k) {
  // The longest code that is no escape has 36 bits.
  if (count_ <= longest_quotient + 15) fill();
  const auto quotient = static_cast<unsigned>(std::countl_one(held_));
  if (quotient >= longest_quotient) {
    bits(longest_quotient);
    return bits(32);
  }
  bits(quotient + 1);
  return quotient << k | bits(k);
}

unsigned rice_parameter(std::uint64_t sum, std::uint64_t count) {
  // The best k is about log2 of 0.69 times the mean.
  unsigned k = 0;
  while (k < 15 && (count << (k + 1)) <= sum * 69 / 100) ++k;
  return k;
}

}  // namespace ibidem::search
