#include "phrase_matcher.h"

#include "word_memory.h"

#include "language/stem.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>

namespace ibidem::terms {
namespace {

using language::Stemmer;

// Folded words that change nothing in what a phrase is about: "renforcement de leurs capacités".
constexpr std::array<std::string_view, 25> french_words = {
    "d",   "de",    "du",  "des",   "l",    "la",    "le",   "les", "un",
    "une", "ce",    "ces", "cette", "leur", "son",   "sa",   "ses", "nos",
    "cet", "leurs", "mes", "tes",   "vos",  "notre", "votre"};
constexpr std::array<std::string_view, 12> english_words = {
    "a", "an", "of", "the", "its", "our", "this", "that", "their", "these", "those", "your"};

constexpr std::uint32_t forgiven = nothing - 1;

/// The numbers of the stems of a text, by token; `nothing`: in no phrase; `forgiven`. `number_of`
/// is given each word folded and as it is written.
template <class NumberOf>
std::vector<std::uint32_t> numbered(const Words& words, const NumberOf& number_of) {
  std::vector<std::uint32_t> stems(words.tokens.size());
  for (std::size_t i = 0; i < stems.size(); ++i) stems[i] = number_of(words[i], words.written(i));
  return stems;
}

// "CERT" is no form of "certes": in a phrase, a word of capitals stands for itself.
bool is_acronym(std::string_view written) {
  return written.size() > 1 &&
         std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What this thread remembers for a matcher: stemming is slow and most words come again and again.
WordMemory& memory_of(std::uint64_t serial) {
  constexpr std::size_t most = 8;
  thread_local std::deque<std::pair<std::uint64_t, WordMemory>> memories;
  for (auto& [known, memory] : memories) {
    if (known == serial) return memory;
  }
  if (memories.size() == most) memories.pop_front();
  return memories.emplace_back(serial, WordMemory()).second;
}

std::atomic<std::uint64_t> next_serial{0};

}  // namespace

PhraseMatcher::PhraseMatcher(const Language& language)
    : language_(language), serial_(next_serial++) {}

bool PhraseMatcher::forgives(std::string_view word) const {
  if (word.size() > 5) return false;
  const auto in = [&](const auto& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  return language_ == french ? in(french_words) : language_ == english && in(english_words);
}

void PhraseMatcher::add(std::string_view phrase, std::uint32_t which) {
  Stemmer& stemmer = language::stemmer(language_);
  auto stems = numbered(Words(phrase), [&](std::string_view word, std::string_view written) {
    if (is_acronym(written)) return stems_.add(written);
    return forgives(word) ? forgiven : stems_.add(stemmer.stem(word));
  });
  std::erase(stems, forgiven);
  if (stems.empty()) return;
  const std::uint32_t node = trie_.add(stems);
  ends_.resize(trie_.size());
  auto& list = ends_[node];
  if (std::find(list.begin(), list.end(), which) == list.end()) list.push_back(which);
  subjects_ = std::max(subjects_, which + 1);
}

std::vector<Mention> PhraseMatcher::find(const Words& text) const {
  Stemmer& stemmer = language::stemmer(language_);
  WordMemory& memory = memory_of(serial_);
  const auto number_of = [&](std::string_view word) {
    return forgives(word) ? forgiven : stems_.find(stemmer.stem(word));
  };
  const auto stems = numbered(text, [&](std::string_view word, std::string_view written) {
    if (is_acronym(written)) {
      const std::uint32_t number = stems_.find(written);
      if (number != nothing) return number;
    }
    return memory.number(word, number_of);
  });
  std::vector<Mention> result;
  std::vector<std::uint32_t> covered;  // up to where, by subject; most texts speak of none
  std::vector<Mention> here;
  for (std::size_t start = 0; start < stems.size(); ++start) {
    here.clear();
    std::uint32_t node = 0;
    for (std::size_t i = start; i < stems.size() && stems[i] != nothing; ++i) {
      if (stems[i] == forgiven) {
        if (i == start) break;
        continue;
      }
      node = trie_.next(node, stems[i]);
      if (node == nothing) break;
      for (const std::uint32_t which : ends_[node]) {
        std::erase_if(here, [&](const Mention& shorter) { return shorter.which == which; });
        here.push_back({text.begin(start), text.end(i), which});
      }
    }
    if (!here.empty()) covered.resize(subjects_);
    for (const Mention& mention : here) {
      if (mention.begin < covered[mention.which]) continue;
      covered[mention.which] = mention.end;
      result.push_back(mention);
    }
  }
  return result;
}

}  // namespace ibidem::terms
