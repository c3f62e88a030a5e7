#include "place_index.h"

#include "base/hash.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace ibidem::corpus {
namespace {

std::uint32_t hash_of(char kind, std::string_view scope, std::string_view key) {
  return static_cast<std::uint32_t>(
      Hasher().add(static_cast<std::uint64_t>(kind)).add(scope).add(key).value());
}

bool is_numbered(Place::Kind kind) {
  return kind == Place::Kind::paragraph || kind == Place::Kind::item;
}

// "annex", "annex/II": the scope of an annex itself, as opposed to lists inside it or to the
// submission of a State.
bool is_annex(const Place& place) {
  return place.kind == Place::Kind::heading && place.scope.starts_with("annex") &&
         std::count(place.scope.begin(), place.scope.end(), '/') <= 1;
}

}  // namespace

std::string number_key(std::string_view number) {
  std::string key;
  bool parted = false;
  for (const char c : number) {
    const bool sign = c == ' ' || c == '(' || c == ')' || c == '.';
    if (sign) {
      parted = !key.empty();
      continue;
    }
    if (parted) key += '-';
    parted = false;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

PlaceIndex::PlaceIndex(const TextRecord& text) : text_(&text) {
  keys_.reserve(2 * text.places.size());
  for (std::uint32_t i = 0; i < text.places.size(); ++i) {
    const Place place = text.places[i];
    keys_.push_back({hash_of('#', {}, place.id), i});
    if (!place.number.empty() && is_numbered(place.kind)) {
      keys_.push_back({hash_of('p', place.scope, number_key(place.number)), i});
    } else if (!place.number.empty() && place.kind == Place::Kind::heading) {
      keys_.push_back({hash_of('h', place.scope, number_key(place.number)), i});
    }
    if (place.kind == Place::Kind::table) tables_.push_back(i);
    if (is_annex(place) &&
        std::find(annexes_.begin(), annexes_.end(), place.scope) == annexes_.end()) {
      annexes_.push_back(place.scope);
    }
  }
  keys_.shrink_to_fit();
  std::sort(keys_.begin(), keys_.end());
}

template <class Is>
std::optional<std::uint32_t> PlaceIndex::find(std::uint32_t hash, Is is) const {
  // Hashes lie evenly: near its share of the list, not in its middle.
  auto at = keys_.begin() + static_cast<std::ptrdiff_t>(std::uint64_t{hash} * keys_.size() >> 32U);
  while (at != keys_.begin() && std::prev(at)->hash >= hash) --at;
  while (at != keys_.end() && at->hash < hash) ++at;
  for (; at != keys_.end() && at->hash == hash; ++at) {
    if (is(text_->places[at->place])) return at->place;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> PlaceIndex::find_id(std::string_view id) const {
  return find(hash_of('#', {}, id), [&](const Place& place) { return place.id == id; });
}

std::optional<Place> PlaceIndex::place(std::optional<std::uint32_t> number) const {
  return number ? std::optional(text_->places[*number]) : std::nullopt;
}

std::optional<Place> PlaceIndex::numbered(std::string_view scope, std::string_view key) const {
  return place(find(hash_of('p', scope, key), [&](const Place& place) {
    return is_numbered(place.kind) && place.scope == scope && number_key(place.number) == key;
  }));
}

std::optional<Place> PlaceIndex::by_id(std::string_view id) const {
  return place(find_id(id));
}

std::optional<Place> PlaceIndex::heading(std::string_view scope, std::string_view number) const {
  const std::string key = number_key(number);
  std::optional<Place> only;
  bool several = false;
  find(hash_of('h', scope, key), [&](const Place& place) {
    if (place.kind == Place::Kind::heading && place.scope == scope &&
        number_key(place.number) == key) {
      several = only.has_value();
      only = place;
    }
    return several;
  });
  return several ? std::nullopt : only;
}

std::optional<Place> PlaceIndex::nearest_table(std::string_view id, bool behind) const {
  const auto here = find_id(id);
  if (!here) return std::nullopt;
  const auto next = std::upper_bound(tables_.begin(), tables_.end(), *here);
  if (behind) return next == tables_.end() ? std::nullopt : place(*next);
  return next == tables_.begin() ? std::nullopt : place(*std::prev(next));
}

}  // namespace ibidem::corpus
