#include "language/typography.h"

#include "folding_table.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace ibidem::language {
namespace {

constexpr const char* no_break = "\u00A0";
constexpr const char* narrow_no_break = "\u202F";
constexpr const char* apostrophe = "\u2019";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_roman(char c) {
  return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}
bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_plain_letter(char c) {
  return is_small_letter(c) || (c >= 'A' && c <= 'Z');
}

bool is_word(char32_t c) {
  return c < folding_limit && folding_table()[c].letter;
}

bool word_before(std::string_view text, std::size_t at) {
  const utf8::Decoded before = utf8::decode_before(text, at);
  return before.size > 0 && is_word(before.code_point);
}

bool word_at(std::string_view text, std::size_t at) {
  const utf8::Decoded here = utf8::decode(text, at);
  return here.size > 0 && is_word(here.code_point);
}

std::size_t digits_before(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < at && count < 4 && is_digit(text[at - count - 1])) ++count;
  return count;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && count < 4 && is_digit(text[at + count])) ++count;
  return count;
}

// "1 528", "23 000", but neither "2021 150 organisations" nor "12 1500".
bool parts_thousands(std::string_view text, std::size_t blank) {
  const std::size_t before = digits_before(text, blank);
  return before >= 1 && before <= 3 && digits_at(text, blank + 1) == 3 &&
         !word_before(text, blank - before) && !word_at(text, blank + 4);
}

// "par. 4", "n° 12", "paras. 3": a number is not parted from what it numbers.
bool parts_number(std::string_view text, std::size_t blank) {
  static constexpr std::array<std::string_view, 11> nouns = {
      "par.", "para.", "paras.", "art.", "n°", "No.", "p.", "pp.", "chap.", "sect.", "vol."};
  return digits_at(text, blank + 1) > 0 &&
         std::any_of(nouns.begin(), nouns.end(), [&](std::string_view noun) {
           const std::string_view before = text.substr(0, blank);
           return before.ends_with(noun) && !word_before(text, blank - noun.size());
         });
}

// "M. Dupont", "Mme Durand": a name is not parted from its title.
bool parts_name(std::string_view text, std::size_t blank) {
  static constexpr std::array<std::string_view, 4> titles = {"M.", "MM.", "Mme", "Mmes"};
  const std::string_view next = text.substr(blank + 1);
  return !next.empty() && next[0] >= 'A' && next[0] <= 'Z' &&
         std::any_of(titles.begin(), titles.end(), [&](std::string_view title) {
           const std::string_view before = text.substr(0, blank);
           return before.ends_with(title) && !word_before(text, blank - title.size());
         });
}

// The size of the dash between blanks at `at`, or 0. A dash behind a comma is left.
std::size_t dash_at(std::string_view text, std::size_t at) {
  constexpr std::string_view en_dash = "\u2013";
  constexpr std::string_view em_dash = "\u2014";
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with(en_dash) && !rest.starts_with(em_dash)) return 0;
  const bool between = at > 1 && text[at - 1] == ' ' && text[at - 2] != ',' &&
                       rest.substr(en_dash.size()).starts_with(' ');
  return between ? en_dash.size() : 0;
}

// Whether any dash stands between blanks: in few texts. The byte that both kinds begin with is
// found much faster than they are.
bool has_dash(std::string_view text) {
  for (auto at = text.find('\xe2'); at != std::string_view::npos; at = text.find('\xe2', at + 1)) {
    if (dash_at(text, at) > 0) return true;
  }
  return false;
}

// The blanks that keep dashes in their lines: the first of a pair stays with what it opens, the
// second, and one alone, with what precedes it. A pair does not reach over the end of a sentence.
std::vector<std::size_t> blanks_at_dashes(std::string_view text) {
  std::vector<std::size_t> blanks;
  if (!has_dash(text)) return blanks;
  std::size_t open = 0;  // 0: none; a dash never is the first character
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t size = dash_at(text, at); size > 0) {
      if (open > 0) blanks.back() = open + size;
      blanks.push_back(at - 1);
      open = open > 0 ? 0 : at;
      at += size;
    } else if (text.substr(at).starts_with(". ") || text[at] == '!' || text[at] == '?') {
      open = 0;
    }
  }
  return blanks;
}

// Whether the ' at `at` elides or owns, as in "l'État", "the State's": quotation marks are left.
bool is_apostrophe(std::string_view text, std::size_t at) {
  return word_before(text, at) && (word_at(text, at + 1) || text.substr(at + 1).starts_with("«"));
}

// Most blanks stand between a letter and a small one, where nothing is to be done.
bool parts_words(std::string_view text, std::size_t blank) {
  return blank > 0 && blank + 1 < text.size() && is_plain_letter(text[blank - 1]) &&
         is_small_letter(text[blank + 1]);
}

// Where something may have to be done: all other characters are passed over.
using Telling = std::array<bool, 256>;
constexpr Telling table_of(std::string_view characters) {
  Telling table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr Telling telling = table_of(" '");
constexpr Telling telling_in_french = table_of(" '0123456789IVXLC");

std::size_t next_place(std::string_view text, std::size_t at, const Telling& places) {
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (places[static_cast<unsigned char>(c)] && (c != ' ' || !parts_words(text, at))) break;
  }
  return at;
}

// What French prints instead of the blank at `at`, or null.
const char* french_blank(std::string_view text, std::size_t at) {
  const std::string_view next = text.substr(at + 1);
  if (next.empty()) return nullptr;
  if (next[0] == ';' || next[0] == '!' || next[0] == '?' || next[0] == '%') return narrow_no_break;
  if (next[0] == ':' || next.starts_with("»") || text.substr(0, at).ends_with("«")) {
    return no_break;
  }
  return parts_thousands(text, at) ? narrow_no_break : nullptr;
}

// The size of the ending at `at` that makes the number before it an ordinal, or 0.
std::size_t ordinal_ending(std::string_view text, std::size_t at, bool roman) {
  static constexpr std::array<std::string_view, 8> endings = {"ers", "res", "nde", "er",
                                                              "re",  "nd",  "es",  "e"};
  for (const std::string_view ending : endings) {
    if (!text.substr(at).starts_with(ending) || word_at(text, at + ending.size())) continue;
    return roman && ending[0] != 'e' ? 0 : ending.size();
  }
  return 0;
}

// The end of the number (digits, or at least two Roman ones) that begins at `at`, or `at`.
std::size_t number_end(std::string_view text, std::size_t at, bool roman) {
  std::size_t end = at;
  while (end < text.size() && (roman ? is_roman(text[end]) : is_digit(text[end]))) ++end;
  return roman && end - at < 2 ? at : end;
}

}  // namespace

std::vector<Edit> typographic_edits(std::string_view text, const Language& language) {
  std::vector<Edit> edits;
  const bool is_french = language == french;
  const Telling& places = is_french ? telling_in_french : telling;
  const auto add = [&](Edit::Kind kind, std::size_t begin, std::size_t end, const char* with) {
    edits.push_back(
        {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), with});
  };
  const std::vector<std::size_t> dashes = blanks_at_dashes(text);
  auto dash = dashes.begin();
  std::size_t at = 0;
  while ((at = next_place(text, at, places)) < text.size()) {
    const char c = text[at];
    if (c == ' ') {
      const char* instead = is_french ? french_blank(text, at) : nullptr;
      const bool at_dash = dash != dashes.end() && *dash == at;
      if (at_dash) ++dash;
      if (at_dash || parts_number(text, at) || (is_french && parts_name(text, at)))
        instead = instead == nullptr ? no_break : instead;
      if (instead != nullptr) add(Edit::Kind::replace, at, at + 1, instead);
      ++at;
      continue;
    }
    if (c == '\'' && is_apostrophe(text, at)) add(Edit::Kind::replace, at, at + 1, apostrophe);
    if (!is_french) {
      ++at;
      continue;
    }
    const bool roman = is_roman(c);
    if ((!roman && !is_digit(c)) || word_before(text, at)) {
      ++at;
      continue;
    }
    const std::size_t end = number_end(text, at, roman);
    const std::size_t ending = end > at ? ordinal_ending(text, end, roman) : 0;
    if (ending > 0) add(Edit::Kind::superscript, end, end + ending, "");
    at = std::max(end + ending, at + 1);
  }
  return edits;
}

}  // namespace ibidem::language
