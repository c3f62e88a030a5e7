#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::citations {

/// What a word or sign means for references, in French and English alike: one table serves both,
/// because texts of either language quote titles of the other.
enum class Term : std::uint8_t {
  word,   ///< any word that is not listed
  other,  ///< any sign that is not listed, a mixture of letters and digits
  number,
  pair,    ///< "77/37", "1996/31", "S-10/2"
  symbol,  ///< "A/78/265"
  url,
  comma,
  semicolon,
  colon,
  period,
  open,
  close,
  dash,
  paragraph,        ///< "paragraphe", "paragraph"
  paragraphs,       ///< "paragraphes", "paragraphs"
  paragraph_short,  ///< "par.", "para.", "paras."
  subparagraph,     ///< "alinéa", "al.", "subparagraph"
  preamble,         ///< "préambule", "preamble"
  preambular,       ///< "preambular", "PP"
  operative,        ///< "dispositif", "operative", "OP"
  ordinal,          ///< "dixième", "tenth", "10e"; the value is the number
  annex,
  section,
  chapter,
  table,
  law,            ///< "article", "règle": what follows is not a document's
  of,             ///< "de", "du", "of"
  at,             ///< "à", "au", "dans", "to", "in"
  determiner,     ///< "le", "the"
  possessive,     ///< "sa", "its"
  demonstrative,  ///< "cette", "this"
  present,        ///< "présente", "present"
  resolution,
  resolutions,
  decision,
  decisions,
  report,
  reports,
  document,   ///< "document", "cote", "symbol"
  own_paper,  ///< "note", "étude", "paper": a document only after "présente"
  same,
  said,         ///< "ladite", "dudit", "said"
  aforesaid,    ///< "susmentionnée", "aforementioned"
  mentioned,    ///< "mentionné", "referred": aforesaid only with "above" behind
  above,        ///< "ci-dessus", "below"
  conjunction,  ///< "et", "and", "ou", "or"
  ibid,
  see,
  month,
};

struct Meaning {
  Term term = Term::word;
  std::uint32_t value = 0;  ///< of an ordinal
};

/// What a word means; `word` is UTF-8 as printed, in any case, without apostrophe or full stop.
Meaning meaning(std::string_view word);

/// The word in lower case without the accents of Latin letters ("Résolution" is "resolution").
std::string folded(std::string_view word);

}  // namespace ibidem::citations
