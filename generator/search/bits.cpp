#include "bits.h"

namespace ibidem::search {
namespace {

constexpr auto digits = [] {
  std::array<std::uint8_t, 256> all{};
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    all[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return all;
}();

}  // namespace

constinit const std::array<std::array<char, 2>, 1U << group_bits> group_characters = [] {
  std::array<std::array<char, 2>, 1U << group_bits> all{};
  for (std::size_t group = 0; group < all.size(); ++group) {
    all[group] = {alphabet[group / alphabet.size()], alphabet[group % alphabet.size()]};
  }
  return all;
}();

std::string BitWriter::text() {
  if (count_ > 0) bits(0, group_bits - count_);
  text_.resize(size_);
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
    filled_ += group_bits;
  }
}

void copy(std::string_view text, std::size_t begin, std::size_t end, BitWriter& to) {
  if (begin == end) return;
  BitReader from(text.substr(begin / group_bits * 2));
  from.bits(static_cast<unsigned>(begin % group_bits));
  constexpr unsigned most = 32;
  std::size_t left = end - begin;
  for (; left >= most; left -= most) to.bits(from.bits(most), most);
  const auto rest = static_cast<unsigned>(left);
  to.bits(from.bits(rest), rest);
}

unsigned rice_parameter(std::uint64_t sum, std::uint64_t count) {
  // The best k is about log2 of 0.69 times the mean.
  unsigned k = 0;
  while (k < 15 && (count << (k + 1)) <= sum * 69 / 100) ++k;
  return k;
}

}  // namespace ibidem::search
