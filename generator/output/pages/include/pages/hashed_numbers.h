#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace ibidem::output {

/// Numbers by 64-bit hashes, which are spread already: they say where a number is to be found.
class HashedNumbers {
 public:
  /// Gives the number under the hash, which is the new one where there was none, and whether it is.
  /// Not ~0, which stands for none.
  std::pair<std::uint32_t, bool> emplace(std::uint64_t hash, std::uint32_t number) {
    if (2 * (count_ + 1) > slots_.size()) reserve(count_ + 1);
    Slot& slot = slots_[place_of(hash)];
    const bool is_new = slot.number == none;
    if (is_new) slot = {hash, number};
    count_ += is_new ? 1 : 0;
    return {slot.number, is_new};
  }

  std::optional<std::uint32_t> find(std::uint64_t hash) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[place_of(hash)];
    return slot.number == none ? std::nullopt : std::optional(slot.number);
  }

  /// Makes room for so many.
  void reserve(std::size_t count) {
    const auto size = std::bit_ceil(4 * count);
    if (size <= slots_.size()) return;
    const auto old = std::exchange(slots_, std::vector<Slot>(size));
    for (const Slot& slot : old) {
      if (slot.number != none) slots_[place_of(slot.hash)] = slot;
    }
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = none;
  };

  /// Of the slot that has the hash, or of the free one where it would be.
  std::size_t place_of(std::uint64_t hash) const {
    const auto mask = slots_.size() - 1;
    auto place = static_cast<std::size_t>(hash) & mask;
    while (slots_[place].number != none && slots_[place].hash != hash) place = (place + 1) & mask;
    return place;
  }

  std::vector<Slot> slots_;  ///< a power of two of them, at most half of them taken
  std::size_t count_ = 0;
};

}  // namespace ibidem::output
