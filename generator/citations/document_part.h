#pragma once

#include "lexer.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace ibidem::citations {

/// A part that may stand between a document's name and a paragraph.
struct DocumentPart {
  std::string name;     ///< "part II", "volume I", "appendix", "resolution 1", "decision 1/CP.21"
  std::size_t end = 0;  ///< token behind it; 0 if there is none
};

/// The part that begins with token `at`: "part II", "première partie", "vol. I", "appendix", an act
/// of the conference whose report the document is.
DocumentPart parse_document_part(const Lexed& lexed, std::size_t at);

/// Whether token `at` can name an annex or appendix: "II", "B", "3".
bool is_part_name(const Lexed& lexed, std::size_t at);

/// "I", "IV": a Roman number in capitals.
bool is_roman(std::string_view word);

}  // namespace ibidem::citations
