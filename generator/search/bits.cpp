#include "bits.h"

#include <algorithm>

namespace ibidem::search {
namespace {

constexpr unsigned group_bits = 13;
constexpr unsigned longest_quotient = 20;

}  // namespace

void BitWriter::bits(std::uint32_t value, unsigned count) {
  while (count > 0) {
    if (filled_ == group_bits) {
      groups_.push_back(0);
      filled_ = 0;
    }
    const unsigned taken = std::min(count, group_bits - filled_);
    const std::uint32_t high = (value >> (count - taken)) & ((1U << taken) - 1);
    groups_.back() =
        static_cast<std::uint16_t>(groups_.back() | high << (group_bits - filled_ - taken));
    filled_ += taken;
    count -= taken;
  }
}

void BitWriter::rice(std::uint32_t value, unsigned k) {
  const std::uint32_t quotient = value >> k;
  if (quotient >= longest_quotient) {
    bits((1U << longest_quotient) - 1, longest_quotient);
    bits(value, 32);
    return;
  }
  bits(((1U << quotient) - 1) << 1, quotient + 1);
  bits(value & ((1U << k) - 1), k);
}

std::string BitWriter::text() const {
  std::string result;
  result.reserve(groups_.size() * 2);
  for (const std::uint16_t group : groups_) {
    result += alphabet[group / alphabet.size()];
    result += alphabet[group % alphabet.size()];
  }
  return result;
}

unsigned rice_parameter(std::uint64_t sum, std::uint64_t count) {
  // The best k is about log2 of 0.69 times the mean.
  unsigned k = 0;
  while (k < 15 && (count << (k + 1)) <= sum * 69 / 100) ++k;
  return k;
}

}  // namespace ibidem::search
