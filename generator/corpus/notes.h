#pragma once

#include "identifiers.h"
#include "outline.h"

#include "base/diagnostics.h"
#include "corpus/structure.h"
#include "model/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::corpus {

/// A note as its definition stands in the Markdown.
struct NoteDefinition {
  std::string label;  ///< "12", "annex-12", "*"
  RichText rich;
  std::uint32_t region = 0;  ///< where the definition stands
  int line = 0;
};

/// Binds calls to notes and gives both their ids. The note_call spans of `text` get the ids of the
/// calls as targets; `regions` tells the region of each of its blocks. A label may say its annex
/// ("annex-12"); a plain one means the note of the part where the call stands, if that part has
/// one. Where a label is defined several times in a part and called as often, each call has its
/// own. A call in the title stands in "title".
std::vector<Note> bind_notes(std::vector<NoteDefinition> definitions, Text& text,
                             const std::vector<std::uint32_t>& regions, const Outline& outline,
                             const Origin& origin, Identifiers& ids, Diagnostics& diagnostics);

/// The part of an id for a printed note label: "12", "star" for "*", "stars-2" for "**".
std::string note_part(std::string_view label);

}  // namespace ibidem::corpus
