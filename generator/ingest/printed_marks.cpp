#include "printed_marks.h"

#include "letters.h"

#include <algorithm>
#include <string>

namespace ibidem::ingest {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool in_symbol(char c) {
  return is_capital(c) || is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '/';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !in_symbol(text[at]);
}

// Resolutions of the Security Council have their year in their symbol: "S/RES/2341 (2017)".
std::size_t year_at(std::string_view symbol, std::string_view rest) {
  if (!symbol.starts_with("S/RES/")) return 0;
  const std::size_t open = rest.starts_with(' ') ? 1 : 0;
  const bool year = rest.size() > open + 5 && rest[open] == '(' && digits_at(rest, open + 1) == 4 &&
                    rest[open + 5] == ')';
  return year ? open + 6 : 0;
}

// " (Part I)", " (Vol. II)", " (Sect. 29B)": of a document in parts.
std::size_t volume_at(std::string_view rest) {
  for (const std::string_view begin : {" (Part ", " (Vol. ", " (Sect. "}) {
    if (!rest.starts_with(begin)) continue;
    const std::size_t close = rest.find(')', begin.size());
    constexpr std::size_t longest = 5;
    const std::string_view number =
        rest.substr(begin.size(), std::min(close, rest.size()) - begin.size());
    const bool numbered = !number.empty() && number.size() <= longest &&
                          std::all_of(number.begin(), number.end(),
                                      [](char c) { return is_capital(c) || is_digit(c); });
    return close != std::string_view::npos && numbered ? close + 1 : 0;
  }
  return 0;
}

// The letters of the office that printed the document: "GE.23-16492", "V.24-04712".
std::size_t office_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 4 && is_capital(text[at])) ++at;
  return at > 0 && at < 4 && at < text.size() && text[at] == '.' ? at + 1 : 0;
}

}  // namespace

std::size_t asterisks_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of('*', at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

std::size_t symbol_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_capital(text[at])) ++at;
  if (at == 0 || at > 5 || at >= text.size() || text[at] != '/') return 0;
  std::size_t slashes = 0;
  bool digit = false;
  std::size_t end = at;
  while (end < text.size() && in_symbol(text[end])) {
    if (text[end] == '/') {
      if (end + 1 >= text.size() || !in_symbol(text[end + 1]) || text[end + 1] == '/') break;
      ++slashes;
    }
    digit = digit || is_digit(text[end]);
    ++end;
  }
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  if (slashes == 0 || !digit) return 0;
  const std::string_view rest = text.substr(end);
  return end + year_at(text.substr(0, end), rest) + volume_at(rest);
}

Symbol symbol_in(std::string_view text) {
  std::string symbol(text.substr(0, symbol_at(text)));
  std::erase(symbol, ' ');
  return symbol;
}

std::size_t joined_symbols_at(std::string_view text) {
  const std::size_t first = symbol_at(text);
  constexpr std::string_view dash = "–";
  if (first == 0 || !text.substr(first).starts_with(dash)) return 0;
  const std::size_t second = symbol_at(text.substr(first + dash.size()));
  return second == 0 ? 0 : first + dash.size() + second;
}

Symbol second_symbol_in(std::string_view joined) {
  constexpr std::string_view dash = "–";
  return symbol_in(joined.substr(joined.find(dash) + dash.size()));
}

std::size_t resolution_number_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == 0 || at >= text.size() || text[at] != '/') return 0;
  std::size_t end = at + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at + 1) return 0;
  while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') || text[end] == ' ')) ++end;
  return end < text.size() && text[end] == '.' ? end + 1 : 0;
}

bool is_symbol(std::string_view text) {
  std::size_t size = symbol_at(text);
  if (size == 0) return false;
  // Resolutions of the earlier series end in a letter: "A/RES/43/78 H".
  if (size + 2 == text.size() && text[size] == ' ' && is_capital(text[size + 1])) size += 2;
  return size == text.size();
}

std::string_view job_number(std::string_view text) {
  const std::size_t begin = office_at(text);
  const std::string_view number = text.substr(begin);
  if (digits_at(number, 0) != 2 || number.size() < 8 || number[2] != '-' ||
      digits_at(number, 3) != 5 || !ends_word(number, 8))
    return {};
  return text.substr(0, begin + 8);
}

std::size_t job_number_at(std::string_view text) {
  std::size_t end = job_number(text).size();
  if (end == 0) return 0;
  // A document that was issued again has an asterisk there too: "23-13555* (E)".
  end += asterisks_at(text, end);
  const std::size_t open = end < text.size() && text[end] == ' ' ? end + 1 : end;
  if (text.size() > open + 2 && text[open] == '(' && text[open + 2] == ')') end = open + 3;
  while (true) {
    std::size_t at = end;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == end || digits_at(text, at) != 6) return end;
    end = at + 6;
  }
}

std::size_t slashed_numbers_at(std::string_view text) {
  const std::size_t page = digits_at(text, 0);
  if (page == 0 || page > 4 || page >= text.size() || text[page] != '/') return 0;
  const std::size_t pages = digits_at(text, page + 1);
  const std::size_t end = page + 1 + pages;
  return pages == 0 || pages > 4 || !ends_word(text, end) ? 0 : end;
}

std::size_t page_of_pages_at(std::string_view text) {
  const std::size_t size = slashed_numbers_at(text);
  const std::size_t slash = text.substr(0, size).find('/');
  // "2019/20", "2023/2024" in a table are years.
  constexpr std::size_t longest_number = 3;
  if (size == 0 || slash > longest_number) return 0;
  const int page = std::stoi(std::string(text.substr(0, slash)));
  const int pages = std::stoi(std::string(text.substr(slash + 1, size - slash - 1)));
  return page <= pages ? size : 0;
}

std::size_t bar_code_at(std::string_view text) {
  if (!text.starts_with('*')) return 0;
  const std::size_t digits = digits_at(text, 1);
  const std::size_t end = 1 + digits;
  return digits >= 5 && end < text.size() && text[end] == '*' ? end + 1 : 0;
}

bool has_leader(std::string_view text) {
  return text.find(". . . .") != std::string_view::npos ||
         text.find(".....") != std::string_view::npos;
}

}  // namespace ibidem::ingest
