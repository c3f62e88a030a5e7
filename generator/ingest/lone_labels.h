#pragma once

#include "line.h"
#include "vocabulary.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::ingest {

// What a line that pdftotext left alone may be.

/// Up to three figures: the label of a note, the number of a page, a cell.
bool is_figures(const Line& line);
/// "14.", "(a)", "IV.", "•", "**": what would be a label if a text followed.
bool is_text_label(const Line& line);
/// A symbol, a job number, a bar code, "3/12".
bool is_page_mark(const Line& line);
/// The rule above notes.
bool is_rule(const Line& line);

/// The notes at the foot of a page whose figures stand on lines of their own.
struct FootNotes {
  std::vector<std::pair<std::size_t, std::size_t>> labels;  ///< line of the figures, of the text
  std::size_t end = 0;                                      ///< the line behind them all
  int last = 0;                                             ///< the highest number
  bool doubtful = false;  ///< where the first text begins is not certain
};

/// Finds which text belongs to which figures from line `at` to the end of the page, in whatever
/// order they were left: each above its text, several above as many, one below them all, all behind
/// their texts under the rule at line `rule`. Nothing unless the figures are those that follow
/// `last`, or 1, without a gap, and are called above; without labels if it is not certain whether
/// their texts stand above or below them.
std::optional<FootNotes> foot_notes_at(const std::vector<Line>& lines, std::size_t at, int last,
                                       std::optional<std::size_t> rule, const Vocabulary& words);

}  // namespace ibidem::ingest
