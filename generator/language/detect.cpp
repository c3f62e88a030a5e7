#include "language/detect.h"

#include "language/fold.h"
#include "language/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace ibidem::language {
namespace {

// Folded and sorted; no word of one list is a word of the other language.
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

template <std::size_t size>
constexpr std::array<std::uint64_t, size> packed(const std::array<std::string_view, size>& words) {
  std::array<std::uint64_t, size> result{};
  for (std::size_t i = 0; i < size; ++i) result[i] = packed(words[i]);
  return result;
}

constexpr auto in_french_only = packed(french_words);
constexpr auto in_english_only = packed(english_words);

template <class List>
bool has(const List& list, std::uint64_t word) {
  return std::binary_search(list.begin(), list.end(), word);
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
    const std::uint64_t number = packed(word);
    in_french += has(in_french_only, number) ? 1 : 0;
    in_english += has(in_english_only, number) ? 1 : 0;
  }
  if (in_french >= 3 && in_french > 2 * in_english) return french;
  if (in_english >= 3 && in_english > 2 * in_french) return english;
  return std::nullopt;
}

}  // namespace ibidem::language
