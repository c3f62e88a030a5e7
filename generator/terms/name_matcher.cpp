#include "name_matcher.h"

#include "language/fold.h"

#include <algorithm>
#include <array>

namespace ibidem::terms {
namespace {

// Tells most words apart that begin no name, faster than looking them up.
std::size_t start_hash(std::string_view word) {
  const auto letter = [&](std::size_t i) {
    return i < word.size() ? static_cast<std::size_t>(word[i] & 0x1F) : 0;
  };
  return (letter(0) * 1021 + letter(1) * 61 + letter(2) * 7 + word.size()) % 4096;
}

bool begins_with_capital(const Words& words, std::size_t token) {
  return language::is_capital(words.text, words.begin(token));
}

bool all_capitals(const Words& words, std::size_t token) {
  const std::string_view written = words.written(token);
  return written.size() > 1 &&
         std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether no blank parts this piece from the one before ("Royaume-uni", "Côte d'ivoire").
bool joined(const Words& words, std::size_t token) {
  if (token == 0) return false;
  const char before = words.folded.text[words.tokens[token].begin - 1];
  return before == '-' || before == '\'';
}

}  // namespace

std::optional<std::uint32_t> NameMatcher::add(std::string_view name, std::uint32_t which) {
  const Words words(name);
  if (words.tokens.empty()) return std::nullopt;
  Form form;
  form.which = which;
  std::vector<std::uint32_t> path;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    path.push_back(known_.add(words[i]));
    form.capital.push_back(all_capitals(words, i) ? 2 : begins_with_capital(words, i) ? 1 : 0);
  }
  starts_.set(start_hash(words[0]));
  if (form.capital[0] == 0) lower_case_starts_.set(start_hash(words[0]));
  const std::uint32_t node = trie_.add(path);
  forms_.resize(trie_.size());
  for (const Form& other : forms_[node]) {
    if (other.which != which) return other.which;
  }
  forms_[node].push_back(std::move(form));
  return std::nullopt;
}

bool NameMatcher::written_as(const Words& words, std::size_t start, const Form& form) const {
  for (std::size_t i = 0; i < form.capital.size(); ++i) {
    const std::size_t token = start + i;
    if (form.capital[i] == 2 && !all_capitals(words, token)) return false;
    if (form.capital[i] == 1 && !begins_with_capital(words, token) &&
        (i == 0 || !joined(words, token))) {
      return false;
    }
  }
  return true;
}

NameMatcher::Match NameMatcher::longest(const Words& words, std::size_t start) const {
  Match best;
  std::uint32_t node = 0;
  const std::size_t begins = start_hash(words[start]);
  if (!starts_[begins]) return best;
  if (!lower_case_starts_[begins] && !begins_with_capital(words, start)) return best;
  for (std::size_t i = start; i < words.tokens.size(); ++i) {
    const std::uint32_t word = known_.find(words[i]);
    if (word == nothing) break;
    node = trie_.next(node, word);
    if (node == nothing) break;
    for (const Form& form : forms_[node]) {
      if (!written_as(words, start, form)) continue;
      best = {i - start + 1, form.which};
      break;
    }
  }
  return best;
}

std::vector<Mention> NameMatcher::find(const Words& text) const {
  std::vector<Mention> result;
  std::size_t at = 0;
  while (at < text.tokens.size()) {
    const Match match = longest(text, at);
    if (match.which != nothing) {
      result.push_back({text.begin(at), text.end(at + match.tokens - 1), match.which});
    }
    at += std::max<std::size_t>(match.tokens, 1);
  }
  return result;
}

std::uint32_t NameMatcher::whole(std::string_view text) const {
  constexpr std::array<std::string_view, 5> articles = {"la", "le", "les", "l", "the"};
  const Words words(text);
  if (words.tokens.empty()) return nothing;
  const bool article = std::find(articles.begin(), articles.end(), words[0]) != articles.end();
  const std::size_t starts = std::min<std::size_t>(article ? 2 : 1, words.tokens.size());
  for (std::size_t start = 0; start < starts; ++start) {
    const Match match = longest(words, start);
    if (match.tokens > 0 && start + match.tokens == words.tokens.size()) return match.which;
  }
  return nothing;
}

}  // namespace ibidem::terms
