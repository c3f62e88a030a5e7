#include "corpus/held_places.h"

#include <string>
#include <utility>

namespace ibidem::corpus {

struct HeldPlaces::Own {
  std::vector<PackedPlace> places;
  std::string strings;
};

HeldPlaces::HeldPlaces(const std::vector<Place>& places) {
  auto own = std::make_shared<Own>();
  PackedStrings strings;
  for (const auto& [id, kind, number, scope, parent] : places) {
    own->places.push_back({strings.keep(id), strings.keep(number), strings.keep(scope), parent,
                           static_cast<std::uint32_t>(kind)});
  }
  own->strings = strings.bytes();
  places_ = own->places;
  strings_ = own->strings;
  own_ = std::move(own);
}

}  // namespace ibidem::corpus
