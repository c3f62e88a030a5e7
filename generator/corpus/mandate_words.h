#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ibidem::corpus {

/// What words do in a statement of a mandate, in either language.
enum class MandateWords {
  this_report,   ///< "the present report"
  answers,       ///< "is submitted pursuant to"
  that_request,  ///< "that request"
  requested,     ///< "requested" where a text speaks of another: "a prié"
  requests,      ///< the opening of a paragraph that requests: "Prie"
  makes,         ///< what a report that is asked for shall be: "submitted"
  asked_report,  ///< "a report"
  notes,         ///< the opening of a paragraph that takes note: "Takes note", "Se félicite"
  manner,        ///< what may follow that: "with appreciation"
  article,       ///< before the report that is noted: "of the", "du"
  ends_noun,     ///< a word that cannot stand between the article and "report"
  report,        ///< "report", "rapports"
  reports,       ///< the plurals among these
  next_clause,   ///< where the words about a report end: "; ", ", and "
};

struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first of the words of a role in `folded` (as language::fold makes it) between two offsets,
/// the longest where several begin there; whole words only.
std::optional<WordRange> find_words(std::string_view folded, MandateWords role, std::size_t begin,
                                    std::size_t end);

/// How many bytes the longest words of a role take at an offset; 0 if none stand there.
std::size_t words_at(std::string_view folded, MandateWords role, std::size_t at);

}  // namespace ibidem::corpus
