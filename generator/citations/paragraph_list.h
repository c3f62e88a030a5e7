#pragma once

#include "lexer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ibidem::citations {

/// Reads the numbers of paragraphs from token `at` on ("70 à 74", "14 (e) and (f)", "15 a)-b)") and
/// appends them in the form of the data files ("70-74", "14 e)", "14 f)", "15 a)-b)"). `many`: more
/// than one number may follow. The index behind the last token; `at` if no number stands there.
std::size_t parse_paragraph_list(const Lexed& lexed, std::size_t at, bool many,
                                 std::vector<std::string>& paragraphs);

/// Reads labels without a number, "b)", "(a) and (b)", as "b)". The index behind the last token.
std::size_t parse_labels(const Lexed& lexed, std::size_t at, std::vector<std::string>& labels);

}  // namespace ibidem::citations
