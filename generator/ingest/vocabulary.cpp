#include "vocabulary.h"

#include "letters.h"

#include "base/utf8.h"

#include <algorithm>

namespace ibidem::ingest {

const Vocabulary& vocabulary(const Language& language) {
  static const Vocabulary of_french = french_vocabulary();
  static const Vocabulary of_english = english_vocabulary();
  return language == french ? of_french : of_english;
}

bool is_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return equals_folded(text, word); });
}

std::size_t starts_with_one_of(std::string_view text, const Words& words) {
  std::size_t longest = 0;
  for (const std::string_view word : words) {
    if (word.size() <= longest || !starts_with_folded(text, word)) continue;
    // "d'" and "A/" are followed by letters as they please, whole words are not.
    const bool whole = is_letter(utf8::decode_before(word, word.size()).code_point);
    if (whole && is_letter(utf8::decode(text, word.size()).code_point)) continue;
    longest = word.size();
  }
  return longest;
}

}  // namespace ibidem::ingest
