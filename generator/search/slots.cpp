#include "slots.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>

namespace ibidem::search {
namespace {

/// Somewhat more than there are documents, so that a free place is found soon, and a number that
/// does not change with every document: a quarter, a half or three quarters from one power of two
/// to the next.
std::uint64_t places(std::size_t documents) {
  const std::uint64_t wanted = documents + documents / 15 + 1;
  const std::uint64_t step = std::max<std::uint64_t>(1, std::bit_floor(wanted) / 4);
  return (wanted + step - 1) / step * step;
}

}  // namespace

std::vector<std::uint32_t> assign_slots(const std::vector<std::string_view>& slugs) {
  std::vector<bool> taken(places(slugs.size()));
  std::vector<std::uint32_t> slots;
  for (const std::string_view slug : slugs) {
    std::uint64_t hash = hash64(slug);
    std::uint64_t place = 0;
    do {
      hash = Hasher().add(hash).value();
      place = (hash >> 32) * taken.size() >> 32;
    } while (taken[place]);
    taken[place] = true;
    slots.push_back(static_cast<std::uint32_t>(place));
  }
  return slots;
}

}  // namespace ibidem::search
