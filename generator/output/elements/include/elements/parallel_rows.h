#pragma once

#include "corpus/corpus.h"
#include "model/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// A passage of a document in its languages: a heading, the words of a paragraph, an item, a table
/// or a note.
struct ParallelRow {
  std::string id;                  ///< of the passage, the same in every language
  std::string_view kind;           ///< "heading", "para", "item", "table" or "note"
  int depth = 0;                   ///< of an item
  std::vector<std::string> cells;  ///< HTML by text, as given; empty where the text lacks it
};

/// A document's passages side by side.
struct ParallelRows {
  std::vector<ParallelRow> body;
  std::vector<ParallelRow> notes;
};

/// Aligns the texts of a document by the ids of their passages: in the order of the first text;
/// what only another has comes behind what precedes it there. Nothing in a cell has an id but the
/// calls of notes, each once a document, so that the row can have the passage's own. `path`: of the
/// page, below the language's folder; links within the document stay on it. The same for the pages
/// of all languages.
///
/// Reads: the record of the document.
ParallelRows parallel_rows(const corpus::Record& record, const std::vector<Text>& texts,
                           std::string_view path);

}  // namespace ibidem::output
