#include "corpus/held_places.h"

#include <string>
#include <utility>

namespace ibidem::corpus {

struct HeldPlaces::Own {
  std::vector<PackedPlace> places;
  std::string strings;

  Piece keep(std::string_view text) {
    const Piece piece{static_cast<std::uint32_t>(strings.size()),
                      static_cast<std::uint32_t>(text.size())};
    strings += text;
    return piece;
  }
};

HeldPlaces::HeldPlaces(const std::vector<Place>& places) {
  auto own = std::make_shared<Own>();
  for (const auto& [id, kind, number, scope, parent] : places) {
    own->places.push_back({own->keep(id), own->keep(number), own->keep(scope), parent,
                           static_cast<std::uint32_t>(kind)});
  }
  places_ = own->places;
  strings_ = own->strings;
  own_ = std::move(own);
}

}  // namespace ibidem::corpus
