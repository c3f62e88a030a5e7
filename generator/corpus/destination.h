#pragma once

#include "place_index.h"

#include "corpus/corpus.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// Where in a held text a reference leads.
struct Destination {
  std::optional<Place> place;  ///< none: the document as a whole
  std::string_view reason;     ///< why it is not the place that the reference names, or empty
};

/// The place that a reference to another document names.
Destination destination(const PlaceIndex& text, const Named& citation);

/// The place that a reference into its own text names, looked for in the numbering where the
/// reference stands, then in those around it.
Destination destination_within(const PlaceIndex& text, const Named& citation,
                               std::string_view scope);

}  // namespace ibidem::corpus
