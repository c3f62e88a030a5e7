#pragma once

#include "chunk.h"
#include "notes.h"

#include "markdown/tree.h"

#include <string>
#include <vector>

namespace ibidem::ingest {

/// A part of the document with a numbering of its own: the main text, an annex, a submission.
struct Scope {
  std::vector<Chunk> chunks;
  int line = 0;        ///< where it begins in the source
  bool annex = false;  ///< an annex in the file of the main text
  std::size_t area =
      0;  ///< 0 for the main text, then one for each annex: where note numbers begin anew
  std::vector<markdown::Block> notes;  ///< filled by bind_notes: the notes of the scope
};

/// Gives each scope the notes that are called from it; a note that nothing calls goes to the scope
/// in which it stands. Numbers belong together within an area, as a page's notes may come after the
/// heading of the next submission. In an annex that stays in the file of the main text, where
/// numbers begin anew, labels get their prefix. `scopes` are in the order of the source.
void bind_notes(std::vector<Scope>& scopes, const std::vector<NoteDefinition>& notes,
                const std::string& file, Diagnostics& diagnostics);

/// Where the call of a note that has none may stand: the numbers of its page that end in its
/// figure, between the calls of the notes before and after it, each with the line of its paragraph.
/// It is for a person to see which; empty if there is none, or so many that they tell nothing.
std::string possible_calls(const std::vector<Scope>& scopes, const NoteDefinition& note);

}  // namespace ibidem::ingest
