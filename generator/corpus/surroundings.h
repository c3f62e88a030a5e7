#pragma once

#include "corpus/corpus.h"
#include "model/text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// Where the words before `at` begin: at most so many characters back, and not inside a word.
std::size_t words_begin(std::string_view text, std::size_t at, int characters);

/// Where the words behind `at` end, likewise.
std::size_t words_end(std::string_view text, std::size_t at, int characters);

/// The words around those of a text's citations that name a passage of another document, in their
/// order. `citations`: as found in the text, in reading order. The words go behind those in
/// `words`.
std::vector<Surroundings> surroundings(const Text& text, const std::vector<Citation>& citations,
                                       std::string& words);

}  // namespace ibidem::corpus
