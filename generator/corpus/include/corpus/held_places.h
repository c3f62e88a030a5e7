#pragma once

#include "corpus/held_iterator.h"
#include "corpus/piece.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// A citable element of a text: what other pages need to name it and to link to it. Its strings are
/// valid as long as the corpus.
struct Place {
  std::string_view id;
  enum class Kind : std::uint8_t { heading, paragraph, item, table, note } kind = Kind::paragraph;
  std::string_view number;  ///< paragraph "14", item "14 e) ii)", note "12"; empty if unnumbered
  std::string_view scope;
  std::uint32_t parent = 0;  ///< of an item, the index of its paragraph's place; else its own index
};

/// A Place among packed bytes.
struct PackedPlace {
  Piece id;
  Piece number;
  Piece scope;
  std::uint32_t parent = 0;
  std::uint32_t kind = 0;
};

/// The places of a text in reading order, as they are kept: packed among the records of the corpus.
class HeldPlaces {
 public:
  HeldPlaces() = default;

  /// Of packed bytes that outlive this.
  HeldPlaces(std::span<const PackedPlace> places, std::string_view strings)
      : places_(places), strings_(strings) {}

  /// With bytes of its own.
  HeldPlaces(const std::vector<Place>& places);

  std::size_t size() const { return places_.size(); }

  Place operator[](std::size_t i) const {
    const PackedPlace& place = places_[i];
    return {string(place.id), static_cast<Place::Kind>(place.kind), string(place.number),
            string(place.scope), place.parent};
  }

  using Iterator = HeldIterator<HeldPlaces, Place>;
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  struct Own;

  std::string_view string(Piece piece) const { return PackedStrings::find(strings_, piece); }

  std::span<const PackedPlace> places_;
  std::string_view strings_;
  std::shared_ptr<const Own> own_;
};

}  // namespace ibidem::corpus
