#include "language/detect.h"

#include "language/fold.h"
#include "language/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace ibidem::language {
namespace {

// Folded; no word of one list is a word of the other language.
constexpr std::array<std::string_view, 32> french_words = {
    "au",   "aux",  "avec", "ce",   "ces", "cette", "d",    "dans", "de",  "des", "du",
    "elle", "est",  "et",   "etre", "il",  "ils",   "l",    "la",   "le",  "les", "leur",
    "ne",   "nous", "ont",  "ou",   "par", "pas",   "plus", "qu",   "que", "une"};
constexpr std::array<std::string_view, 28> english_words = {
    "and",  "are",   "as",    "at",   "be",  "been", "by",    "for", "from", "has",
    "have", "in",    "is",    "it",   "its", "not",  "of",    "on",  "or",   "that",
    "the",  "their", "these", "this", "to",  "was",  "which", "with"};

constexpr std::size_t longest_word = 5;

constexpr std::size_t enough_text = std::size_t{64} << 10;

/// A word of at most five bytes as a number, in the order of words.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t result = 0;
  for (std::size_t i = 0; i < longest_word; ++i) {
    result = result << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
  }
  return result;
}

struct Word {
  std::uint64_t packed = 0;
  bool is_french = false;
};

/// The words of both languages in order.
constexpr auto known_words = [] {
  std::array<Word, french_words.size() + english_words.size()> words{};
  std::size_t count = 0;
  for (const std::string_view word : french_words) words[count++] = {packed(word), true};
  for (const std::string_view word : english_words) words[count++] = {packed(word), false};
  std::sort(words.begin(), words.end(),
            [](const Word& a, const Word& b) { return a.packed < b.packed; });
  return words;
}();

const Word* find(std::uint64_t wanted) {
  const auto* found =
      std::lower_bound(known_words.begin(), known_words.end(), wanted,
                       [](const Word& word, std::uint64_t number) { return word.packed < number; });
  return found == known_words.end() || found->packed != wanted ? nullptr : found;
}

}  // namespace

std::optional<Language> detect(std::string_view text) {
  std::size_t cut = std::min(text.size(), enough_text);
  while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  const std::string plain = folded(text.substr(0, cut));
  std::size_t in_french = 0;
  std::size_t in_english = 0;
  for (const Token& token : tokens(plain)) {
    const std::string_view word =
        std::string_view(plain).substr(token.begin, token.end - token.begin);
    if (word.size() > longest_word) continue;
    const Word* known = find(packed(word));
    if (known != nullptr) ++(known->is_french ? in_french : in_english);
  }
  if (in_french >= 3 && in_french > 2 * in_english) return french;
  if (in_english >= 3 && in_english > 2 * in_french) return english;
  return std::nullopt;
}

}  // namespace ibidem::language
