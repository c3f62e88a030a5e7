#include "author.h"

#include <algorithm>
#include <map>

namespace ibidem::citations {
namespace {

// A word as it is compared: folded, with one kind of apostrophe.
std::string compared(std::string_view printed) {
  std::string word = folded(printed);
  if (const std::size_t curly = word.find("\xe2\x80\x99"); curly != std::string::npos) {
    word.replace(curly, 3, "'");
  }
  return word;
}

bool stands_at(const Author& author, const Lexed& lexed, std::size_t at, std::string_view first) {
  if (author.words.front() != first || lexed.tokens.size() - at < author.words.size()) return false;
  for (std::size_t i = 1; i < author.words.size(); ++i) {
    if (compared(lexed.printed(lexed.tokens[at + i])) != author.words[i]) return false;
  }
  return true;
}

}  // namespace

std::vector<Author> authors_of(const Register& reports) {
  std::map<std::vector<std::string>, std::vector<std::pair<std::string, Symbol>>> by_words;
  Lexed lexed;
  for (const NamedReport& report : reports.reports) {
    for (const auto& [language, form] : report.authors) {
      lex(form, lexed);
      std::vector<std::string> words;
      for (const Token& token : lexed.tokens) words.push_back(compared(lexed.printed(token)));
      if (!words.empty()) by_words[std::move(words)].emplace_back(report.year, report.symbol);
    }
  }
  std::vector<Author> authors;
  for (auto& [words, list] : by_words) authors.push_back({words, std::move(list)});
  std::stable_sort(authors.begin(), authors.end(), [](const Author& a, const Author& b) {
    return a.words.size() > b.words.size();
  });
  return authors;
}

FoundAuthor author_at(const std::vector<Author>& authors, const Lexed& lexed, std::size_t at) {
  if (at >= lexed.tokens.size()) return {};
  const std::string first = compared(lexed.printed(lexed.tokens[at]));
  for (const Author& author : authors) {
    if (stands_at(author, lexed, at, first)) return {&author, at + author.words.size()};
  }
  return {};
}

Symbol report_of(const Author& author, std::string_view year) {
  Symbol found;
  for (const auto& [of_year, symbol] : author.reports) {
    if (of_year != year) continue;
    if (!found.empty() && found != symbol) return {};
    found = symbol;
  }
  return found;
}

}  // namespace ibidem::citations
