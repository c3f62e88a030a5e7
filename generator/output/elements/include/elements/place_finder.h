#pragma once

#include "corpus/corpus.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace ibidem::output {

/// Finds the places of texts by their ids. References come by text and stand in reading order as
/// places do, so that a search goes on where the one before ended: looking all of a text's
/// references up takes time linear in its size.
class PlaceFinder {
 public:
  /// Nothing for an id that is no place's.
  std::optional<corpus::Place> find(const corpus::TextRecord& text, std::string_view id) {
    if (text_ != &text) next_ = 0;
    text_ = &text;
    const auto& places = text.places;
    for (std::size_t looked = 0; looked < places.size(); ++looked, ++next_) {
      if (next_ >= places.size()) next_ = 0;
      if (const auto place = places[next_]; place.id == id) return place;
    }
    return std::nullopt;
  }

 private:
  const corpus::TextRecord* text_ = nullptr;
  std::size_t next_ = 0;
};

}  // namespace ibidem::output
