#include "word_table.h"

#include "base/hash.h"

#include <algorithm>
#include <cstring>

namespace ibidem::search {
namespace {

constexpr std::size_t fewest_places = 512;
constexpr std::size_t smallest_block = std::size_t{4} << 10;
constexpr std::size_t largest_block = std::size_t{256} << 10;

}  // namespace

std::uint32_t WordTable::hash(std::string_view word) {
  return static_cast<std::uint32_t>(hash64(word));
}

/// Where a word is, or where it would be.
std::size_t WordTable::place_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  for (;; at = (at + 1) & mask) {
    const Place& place = places_[at];
    if (place.number == none || (place.hash == hash && words_[place.number].text == word))
      return at;
  }
}

std::uint32_t WordTable::find(std::string_view word, std::uint32_t hash) const {
  return places_.empty() ? none : places_[place_of(word, hash)].number;
}

std::uint32_t WordTable::add(std::string_view word, std::uint32_t hash) {
  if ((words_.size() + 1) * 4 > places_.size() * 3) widen();
  Place& place = places_[place_of(word, hash)];
  if (place.number == none) {
    place = {size(), hash};
    words_.push_back({copy(word), hash});
  }
  return place.number;
}

void WordTable::widen() {
  const std::vector<Place> old = std::move(places_);
  places_.assign(std::max(fewest_places, old.size() * 2), {});
  const std::size_t mask = places_.size() - 1;
  for (const Place& place : old) {
    if (place.number == none) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].number != none) at = (at + 1) & mask;
    places_[at] = place;
  }
}

std::string_view WordTable::copy(std::string_view word) {
  if (word.empty()) return {};
  if (word.size() > left_) {
    const std::size_t usual = blocks_.empty() ? smallest_block : largest_block;
    left_ = std::max(usual, word.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = blocks_.back().get();
  }
  char* const place = next_;
  std::memcpy(place, word.data(), word.size());
  next_ += word.size();
  left_ -= word.size();
  return {place, word.size()};
}

}  // namespace ibidem::search
