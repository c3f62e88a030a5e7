#pragma once

#include "masthead.h"
#include "vocabulary.h"

#include <string>
#include <vector>

namespace ibidem::ingest {

/// A title in a masthead, its lines joined.
struct PrintedTitle {
  std::string text;
  int line = 0;  ///< number of its first line
};

/// Tells the titles of a masthead apart, given in their order: the last is the document's, before
/// it stand those of the agenda item and of the body. `agenda_at`: how many stand before the line
/// of the agenda item, -1 if there is none. Enters them, and the number that the title of a
/// resolution begins with.
void settle_titles(std::vector<PrintedTitle> titles, int agenda_at, const Vocabulary& words,
                   Masthead& masthead);

}  // namespace ibidem::ingest
