#include "facts.h"

#include "letters.h"
#include "masthead_lines.h"
#include "printed_marks.h"

#include <array>
#include <map>
#include <utility>

namespace ibidem::ingest {
namespace {

std::string_view string_of(const Masthead& masthead, const std::string& key) {
  const auto found = masthead.strings.find(key);
  return found == masthead.strings.end() ? std::string_view() : std::string_view(found->second);
}

bool calls_itself(const Masthead& masthead, const Words& starts, const Vocabulary& words) {
  const std::string_view author = string_of(masthead, "author");
  return starts_with_one_of(author, starts) > 0 || starts_with_one_of(masthead.title, starts) > 0 ||
         starts_with_one_of(without_ordinal(author, words), starts) > 0 ||
         starts_with_one_of(without_ordinal(masthead.title, words), starts) > 0;
}

}  // namespace

Kind kind_of(const Symbol& symbol, const Masthead& masthead, const Vocabulary& words) {
  const std::string_view adoption = string_of(masthead, "adoption");
  if (symbol.find("/RES/") != std::string::npos ||
      starts_with_one_of(adoption, words.adopted_resolution) > 0)
    return Kind::resolution;
  if (symbol.find("/DEC/") != std::string::npos ||
      starts_with_one_of(adoption, words.adopted_decision) > 0)
    return Kind::decision;
  if (calls_itself(masthead, words.letters, words)) return Kind::letter;
  if (calls_itself(masthead, words.reports, words)) return Kind::report;
  if (calls_itself(masthead, words.notes, words)) return Kind::note;
  const bool paper = symbol.find("/WP.") != std::string::npos ||
                     symbol.find("/CRP.") != std::string::npos ||
                     calls_itself(masthead, words.authors, words) ||
                     names_sponsors(string_of(masthead, "author"), words);
  return paper ? Kind::paper : Kind::other;
}

std::optional<std::string> body_of(const Symbol& symbol) {
  const std::size_t slash = symbol.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::string organ = symbol.substr(0, slash);
  const std::size_t end = symbol.find('/', slash + 1);
  const std::string second =
      symbol.substr(slash + 1, end == std::string::npos ? end : end - slash - 1);
  for (const std::string_view prefix : {"AC.", "C.", "CN.", "CONF.", "HRC", "BUR", "INF"}) {
    if (second.starts_with(prefix)) return second;
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> organs = {
      {{"A", "GA"}, {"S", "SC"}, {"E", "ECOSOC"}, {"T", "TC"}, {"ST", "Secretariat"}}};
  for (const auto& [letters, code] : organs) {
    if (organ == letters) return std::string(code);
  }
  return organ;
}

std::optional<Symbol> symbol_of_resolution(const Masthead& masthead, const Vocabulary& words) {
  const std::string_view adoption = string_of(masthead, "adoption");
  const std::string_view number = string_of(masthead, "number");
  if (number.empty() || adoption.find(words.organs.front()) == std::string_view::npos)
    return std::nullopt;
  const bool decision = starts_with_one_of(adoption, words.adopted_decision) > 0;
  return (decision ? "A/DEC/" : "A/RES/") + std::string(number);
}

std::optional<Symbol> repeated_symbol(const std::vector<Line>& lines) {
  std::map<std::string, int> seen;
  for (const Line& line : lines) {
    std::string symbol;
    std::string_view rest = line.text;
    while (!rest.empty()) {
      std::size_t size = symbol_at(rest);
      if (size > 0) symbol = symbol_in(rest);
      if (size > 0) size += asterisks_at(rest, size);
      if (size == 0) size = job_number_at(rest);
      if (size == 0) size = page_of_pages_at(rest);
      if (size == 0) break;
      rest = trim(rest.substr(size));
    }
    if (rest.empty() && !symbol.empty()) ++seen[symbol];
  }
  const std::pair<const std::string, int>* most = nullptr;
  for (const auto& entry : seen) {
    if (entry.second > 1 && (most == nullptr || entry.second > most->second)) most = &entry;
  }
  return most == nullptr ? std::nullopt : std::optional<Symbol>(most->first);
}

Facts facts_of(const Symbol& symbol, const Masthead& masthead, const Vocabulary& words) {
  Facts facts;
  facts.symbol = symbol;
  facts.kind = kind_of(symbol, masthead, words);
  facts.date = masthead.date;
  facts.adopted = masthead.adopted;
  facts.body = body_of(symbol);
  facts.session = masthead.session;
  facts.agenda_item = masthead.agenda_item;
  facts.original_language = masthead.original_language;
  facts.distribution = masthead.distribution;
  facts.job_number = masthead.job_number;
  return facts;
}

}  // namespace ibidem::ingest
