#include "name_matcher.h"

#include "language/fold.h"
#include "language/words.h"

#include <algorithm>
#include <array>

namespace ibidem::terms {

using language::Folded;
using language::Token;

namespace {

// Tells most words apart that begin no name, faster than looking them up.
std::size_t start_hash(std::string_view word) {
  const auto letter = [&](std::size_t i) {
    return i < word.size() ? static_cast<std::size_t>(word[i] & 0x1F) : 0;
  };
  return (letter(0) * 331 + letter(1) * 37 + letter(2) * 5 + word.size()) % 1024;
}

}  // namespace

/// A text cut into pieces.
struct NameMatcher::View {
  explicit View(std::string_view original)
      : text(original), folded(language::fold(original)), tokens(language::tokens(folded.text)) {}

  std::string_view word(std::size_t token) const {
    return std::string_view(folded.text)
        .substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
  }
  std::uint32_t begin(std::size_t token) const { return folded.origin[tokens[token].begin]; }
  std::uint32_t end(std::size_t token) const { return folded.origin[tokens[token].end]; }

  bool begins_with_capital(std::size_t token) const {
    return language::is_capital(text, begin(token));
  }
  bool all_capitals(std::size_t token) const {
    const std::string_view written = text.substr(begin(token), end(token) - begin(token));
    return written.size() > 1 &&
           std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }
  /// Whether no blank parts this piece from the one before ("Royaume-uni", "Côte d'ivoire").
  bool joined(std::size_t token) const {
    if (token == 0) return false;
    const char before = folded.text[tokens[token].begin - 1];
    return before == '-' || before == '\'';
  }

  std::string_view text;
  Folded folded;
  std::vector<Token> tokens;
};

std::optional<std::uint32_t> NameMatcher::add(std::string_view name, std::uint32_t which) {
  const View view(name);
  if (view.tokens.empty()) return std::nullopt;
  Form form;
  form.which = which;
  std::vector<std::uint32_t> path;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    path.push_back(words_.add(view.word(i)));
    form.capital.push_back(view.all_capitals(i) ? 2 : view.begins_with_capital(i) ? 1 : 0);
  }
  if (form.capital[0] == 0) lower_case_starts_.set(start_hash(view.word(0)));
  const std::uint32_t node = trie_.add(path);
  forms_.resize(trie_.size());
  for (const Form& other : forms_[node]) {
    if (other.which != which) return other.which;
  }
  forms_[node].push_back(std::move(form));
  return std::nullopt;
}

bool NameMatcher::written_as(const View& view, std::size_t start, const Form& form) const {
  for (std::size_t i = 0; i < form.capital.size(); ++i) {
    const std::size_t token = start + i;
    if (form.capital[i] == 2 && !view.all_capitals(token)) return false;
    if (form.capital[i] == 1 && !view.begins_with_capital(token) &&
        (i == 0 || !view.joined(token))) {
      return false;
    }
  }
  return true;
}

NameMatcher::Match NameMatcher::longest(const View& view, std::size_t start) const {
  Match best;
  std::uint32_t node = 0;
  if (!view.begins_with_capital(start) && !lower_case_starts_[start_hash(view.word(start))]) {
    return best;
  }
  for (std::size_t i = start; i < view.tokens.size(); ++i) {
    const std::uint32_t word = words_.find(view.word(i));
    if (word == nothing) break;
    node = trie_.next(node, word);
    if (node == nothing) break;
    for (const Form& form : forms_[node]) {
      if (!written_as(view, start, form)) continue;
      best = {i - start + 1, form.which};
      break;
    }
  }
  return best;
}

std::vector<Mention> NameMatcher::find(std::string_view text) const {
  std::vector<Mention> result;
  const View view(text);
  std::size_t at = 0;
  while (at < view.tokens.size()) {
    const Match match = longest(view, at);
    if (match.which != nothing) {
      result.push_back({view.begin(at), view.end(at + match.tokens - 1), match.which});
    }
    at += std::max<std::size_t>(match.tokens, 1);
  }
  return result;
}

std::uint32_t NameMatcher::whole(std::string_view text) const {
  constexpr std::array<std::string_view, 5> articles = {"la", "le", "les", "l", "the"};
  const View view(text);
  if (view.tokens.empty()) return nothing;
  const bool article = std::find(articles.begin(), articles.end(), view.word(0)) != articles.end();
  const std::size_t starts = std::min<std::size_t>(article ? 2 : 1, view.tokens.size());
  for (std::size_t start = 0; start < starts; ++start) {
    const Match match = longest(view, start);
    if (match.tokens > 0 && start + match.tokens == view.tokens.size()) return match.which;
  }
  return nothing;
}

}  // namespace ibidem::terms
