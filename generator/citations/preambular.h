#pragma once

#include "lexer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ibidem::citations {

/// Paragraphs of a preamble, which are called by ordinals.
struct PreambularParagraphs {
  std::vector<std::string> paragraphs;  ///< "pp10", "pp3-pp5"
  std::size_t begin = 0;  ///< token; two before the one asked for where that is "unième"
  std::size_t end = 0;    ///< 0 if there are none
};

/// The paragraphs that begin with token `at`: "dixième et onzième alinéas du préambule", "tenth
/// preambular paragraph", "tenth paragraph of the preamble".
PreambularParagraphs parse_preambular_paragraphs(const Lexed& lexed, std::size_t at);

}  // namespace ibidem::citations
