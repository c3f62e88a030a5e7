#pragma once

#include "model/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::search {

/// What search finds and shows: a paragraph with its items, or a table, with the notes called in
/// it. A note that nothing calls is a unit of its own.
struct Unit {
  const Block* block = nullptr;        ///< null for a note without a call
  std::vector<const Note*> notes;      ///< in the order of the text
  std::optional<std::size_t> heading;  ///< index into Text::blocks of the heading it stands under
};

/// A heading and the units under it, those of the headings below it too.
struct Zone {
  const Heading* heading = nullptr;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// One language of a document cut into units. Refers to the text, which must outlive it.
struct CutText {
  const Text* text = nullptr;
  std::vector<std::optional<Unit>> units;  ///< by number; none where this language lacks it
  std::vector<Zone> zones;                 ///< in the order of the text
};

/// A document cut into units that are numbered alike in all its languages: what has the same
/// element id has the same number. Numbers follow the text of the first language; what only another
/// has comes behind what precedes it there.
struct Units {
  std::vector<std::string_view> ids;
  /// By id of all that stands in a unit: the block, its items and notes. A heading's id gives the
  /// unit below it.
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<CutText> texts;  ///< as given
};

/// Views into `texts`.
Units cut_units(const std::vector<Text>& texts);

}  // namespace ibidem::search
