#pragma once

#include "base/hash.h"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// Remembers numbers of words. Its size is fixed: a word takes the place of another.
class WordMemory {
 public:
  WordMemory() : places_(8192) {}

  /// The number of a word; where it is not remembered, what `number_of(word)` says.
  template <class NumberOf>
  std::uint32_t number(std::string_view word, const NumberOf& number_of) {
    if (word.size() > sizeof Place::word) return number_of(word);
    Place& place = places_[hash64(word) % places_.size()];
    if (place.size != word.size() || std::memcmp(place.word, word.data(), word.size()) != 0) {
      place.number = number_of(word);
      place.size = static_cast<std::uint32_t>(word.size());
      std::memcpy(place.word, word.data(), word.size());
    }
    return place.number;
  }

 private:
  struct Place {
    char word[24];
    std::uint32_t size = 0;
    std::uint32_t number = 0;
  };
  std::vector<Place> places_;
};

}  // namespace ibidem::terms
