#include "slots.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace ibidem::search {
namespace {

/// Somewhat more than there are documents, so that few share a place, and a number that does not
/// change with every document: a quarter, a half or three quarters from one power of two to the
/// next.
std::uint64_t places(std::size_t documents) {
  const std::uint64_t wanted = documents + documents / 15 + 1;
  const std::uint64_t step = std::max<std::uint64_t>(1, std::bit_floor(wanted) / 4);
  return (wanted + step - 1) / step * step;
}

}  // namespace

std::vector<std::uint32_t> assign_slots(const std::vector<std::string_view>& slugs) {
  struct Wish {
    std::uint64_t place;
    std::uint64_t hash;
    std::uint32_t index;
  };
  const std::uint64_t count = places(slugs.size());
  std::vector<Wish> wishes;
  for (std::uint32_t i = 0; i < slugs.size(); ++i) {
    const std::uint64_t hash = hash64(slugs[i]);
    wishes.push_back({(hash >> 32) * count >> 32, hash, i});
  }
  std::sort(wishes.begin(), wishes.end(), [&](const Wish& a, const Wish& b) {
    return std::tie(a.place, a.hash, slugs[a.index]) < std::tie(b.place, b.hash, slugs[b.index]);
  });
  std::vector<std::uint32_t> slots(slugs.size());
  std::uint64_t next = 0;
  for (const Wish& wish : wishes) {
    next = std::max(next, wish.place);
    slots[wish.index] = static_cast<std::uint32_t>(next++);
  }
  return slots;
}

}  // namespace ibidem::search
