#pragma once

#include "model/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::output {

/// What search finds and shows: a paragraph with its items, or a table, with the notes called in
/// it. A note that nothing calls is a unit of its own.
struct SearchUnit {
  const Block* block = nullptr;        ///< null for a note without a call
  std::vector<const Note*> notes;      ///< in the order of the text
  std::optional<std::size_t> heading;  ///< index into Text::blocks of the heading it stands under
};

/// A heading and the units under it, those of the headings below it too.
struct SearchZone {
  const Heading* heading = nullptr;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// One language of a document cut into units. Refers to the text, which must outlive it.
struct SearchText {
  const Text* text = nullptr;
  std::vector<std::optional<SearchUnit>> units;  ///< by number; none where this language lacks it
  std::vector<SearchZone> zones;                 ///< in the order of the text
};

/// A document cut into units that are numbered alike in all its languages: what has the same
/// element id has the same number. Numbers follow the text of the first language; what only another
/// has comes behind what precedes it there.
struct SearchUnits {
  std::vector<std::string_view> ids;
  /// By id of all that stands in a unit: the block, its items and notes. A heading's id gives the
  /// unit below it.
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<SearchText> texts;  ///< as given
};

/// Views into `texts`.
SearchUnits search_units(const std::vector<Text>& texts);

}  // namespace ibidem::output
