#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem {

/// XXH3 in 128 bits, as 32 hexadecimal digits. Tells contents apart; no defence against an
/// attacker.
std::string hash_hex(std::string_view bytes);

/// XXH3 in 64 bits.
std::uint64_t hash64(std::string_view bytes);

/// Many values as one hash. Where one string ends and the next begins counts.
class Hasher {
 public:
  Hasher& add(std::uint64_t value) {
    if (count_ == values_.size()) fold();
    values_[count_++] = value;
    return *this;
  }
  Hasher& add(std::string_view bytes) { return add(hash64(bytes)); }

  std::uint64_t value() {
    fold();
    return values_[0];
  }

 private:
  void fold();

  std::array<std::uint64_t, 32> values_{};
  std::size_t count_ = 0;
};

}  // namespace ibidem
