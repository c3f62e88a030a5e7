#include "place_index.h"

#include "base/hash.h"

#include <algorithm>

namespace ibidem::corpus {
namespace {

std::uint64_t hash_of(char kind, std::string_view scope, std::string_view key) {
  std::string whole(1, kind);
  whole.append(scope).append(1, '\0').append(key);
  return hash64(whole);
}

bool is_numbered(const Place& place) {
  return place.kind == Place::Kind::paragraph || place.kind == Place::Kind::item;
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
  for (std::uint32_t i = 0; i < text.places.size(); ++i) {
    const Place& place = text.places[i];
    entries_.emplace_back(hash_of('#', {}, place.id), i);
    if (place.kind == Place::Kind::table) tables_.push_back(i);
    if (is_annex(place) &&
        std::find(annexes_.begin(), annexes_.end(), place.scope) == annexes_.end()) {
      annexes_.push_back(place.scope);
    }
    if (place.number.empty()) continue;
    if (is_numbered(place)) {
      entries_.emplace_back(hash_of('p', place.scope, number_key(place.number)), i);
    } else if (place.kind == Place::Kind::heading) {
      entries_.emplace_back(hash_of('h', place.scope, number_key(place.number)), i);
    }
  }
  std::sort(entries_.begin(), entries_.end());
}

template <class Is>
const Place* PlaceIndex::find(std::uint64_t hash, Is is) const {
  auto at = std::lower_bound(entries_.begin(), entries_.end(), Entry(hash, 0));
  for (; at != entries_.end() && at->first == hash; ++at) {
    const Place& place = text_->places[at->second];
    if (is(place)) return &place;
  }
  return nullptr;
}

const Place* PlaceIndex::numbered(std::string_view scope, std::string_view key) const {
  return find(hash_of('p', scope, key), [&](const Place& place) {
    return is_numbered(place) && place.scope == scope && number_key(place.number) == key;
  });
}

const Place* PlaceIndex::by_id(std::string_view id) const {
  return find(hash_of('#', {}, id), [&](const Place& place) { return place.id == id; });
}

const Place* PlaceIndex::heading(std::string_view scope, std::string_view number) const {
  const std::string key = number_key(number);
  const Place* only = nullptr;
  bool several = false;
  find(hash_of('h', scope, key), [&](const Place& place) {
    if (place.kind == Place::Kind::heading && place.scope == scope &&
        number_key(place.number) == key) {
      several = only != nullptr;
      only = &place;
    }
    return several;
  });
  return several ? nullptr : only;
}

const Place* PlaceIndex::nearest_table(std::string_view id, bool behind) const {
  const Place* here = by_id(id);
  if (here == nullptr) return nullptr;
  const auto at = static_cast<std::uint32_t>(here - text_->places.data());
  const auto next = std::upper_bound(tables_.begin(), tables_.end(), at);
  if (behind) return next == tables_.end() ? nullptr : &text_->places[*next];
  return next == tables_.begin() ? nullptr : &text_->places[*std::prev(next)];
}

}  // namespace ibidem::corpus
