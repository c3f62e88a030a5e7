#include "number.h"

#include "characters.h"
#include "document_part.h"

#include "citations/codes.h"

#include <charconv>

namespace ibidem::citations {
namespace {

bool is(const Lexed& lexed, std::size_t at, Term term) {
  return at < lexed.tokens.size() && lexed.tokens[at].term == term;
}

bool is_letter(const Lexed& lexed, std::size_t at) {
  if (at >= lexed.tokens.size()) return false;
  const std::string_view word = lexed.printed(lexed.tokens[at]);
  return word.size() == 1 && is_upper(word[0]);
}

}  // namespace

std::string letter_at(const Lexed& lexed, std::size_t at) {
  if (!is_letter(lexed, at)) return {};
  if (is(lexed, at + 1, Term::word) || is(lexed, at + 1, Term::period)) {
    // "43/78 H." ends a sentence, "H. Dupont" begins a name.
    if (is(lexed, at + 1, Term::word) || is(lexed, at + 2, Term::word)) return {};
  }
  return std::string(lexed.printed(lexed.tokens[at]));
}

namespace {

std::string inside_brackets(const Lexed& lexed, std::size_t at) {
  if (!is(lexed, at, Term::open) || !is(lexed, at + 2, Term::close)) return {};
  const std::string_view inside = lexed.printed(lexed.tokens[at + 1]);
  const bool year =
      is(lexed, at + 1, Term::number) && inside >= "1946" && inside <= "2099" && inside.size() == 4;
  // "3201 (S-VI)" is of the sixth special session.
  const std::size_t special = inside.starts_with("S-") ? 2 : inside.starts_with("ES-") ? 3 : 0;
  return year || is_roman(inside.substr(special)) ? std::string(inside) : std::string();
}

int session_of(const PrintedNumber& number) {
  int session = 0;
  std::from_chars(number.first.data(), number.first.data() + number.first.size(), session);
  return session;
}

bool is_year(int session) {
  return session >= 1946 && session <= 2099;
}

// Resolutions of one session are numbered since the thirty-first, in 1976; before that they run
// through all sessions.
constexpr int first_session_with_numbers = 31;
constexpr int last_session = 199;

// "300/600" is no resolution of anybody's.
bool possible(const PrintedNumber& number) {
  const int session = session_of(number);
  return !is_digit(number.first[0]) || (session > 0 && session <= last_session) || is_year(session);
}

std::optional<PrintedNumber> parse_pair(const Lexed& lexed, std::size_t at) {
  const std::string_view printed = lexed.printed(lexed.tokens[at]);
  PrintedNumber number{at, at + 1, {}, {}, {}, {}};
  const std::size_t slash = printed.find('/');
  for (const char c : printed.substr(0, slash)) {
    if (is_alnum(c))
      number.first += c;
    else if (number.first.empty() || number.first.back() != '-')
      number.first += '-';
  }
  for (const char c : printed.substr(slash)) {
    if (is_digit(c)) number.second += c;
  }
  if (!possible(number)) return std::nullopt;
  number.letter = letter_at(lexed, number.end);
  if (!number.letter.empty()) ++number.end;
  return number;
}

bool is_commission(Organ organ) {
  return organ == Organ::commission_on_human_rights || organ == Organ::crime_commission ||
         organ == Organ::narcotics_commission || organ == Organ::women_commission;
}

Organ organ_by_form(const PrintedNumber& number, Organ named, Organ own) {
  if (named == Organ::some_commission) return is_commission(own) ? own : Organ::unknown;
  const bool open = named == Organ::none || named == Organ::some_council;
  if (!number.bracket.empty()) {
    if (!open) return named;
    return is_digit(number.bracket[0]) ? Organ::security_council : Organ::assembly;
  }
  const int session = session_of(number);
  if (is_year(session)) {
    // Only the Council and its Commission number by the year.
    if (named == Organ::commission_on_human_rights || named == Organ::unknown) return named;
    if (named == Organ::none && own == Organ::commission_on_human_rights) return own;
    return Organ::economic_and_social_council;
  }
  if (!is_digit(number.first[0])) return open ? Organ::assembly : named;
  if (named == Organ::assembly ||
      (open && own == Organ::assembly && named != Organ::some_council)) {
    return session >= first_session_with_numbers ? Organ::assembly : Organ::unknown;
  }
  if (!open) return named;
  return own == Organ::assembly ? Organ::unknown : own;
}

}  // namespace

std::optional<PrintedNumber> parse_number(const Lexed& lexed, std::size_t at) {
  if (is(lexed, at, Term::pair)) return parse_pair(lexed, at);
  if (!is(lexed, at, Term::number)) return std::nullopt;
  PrintedNumber number{at, at + 1, std::string(lexed.printed(lexed.tokens[at])), {}, {}, {}};
  if (is_letter(lexed, number.end) && is(lexed, number.end + 1, Term::open)) {  // "377 A (V)"
    number.letter = lexed.printed(lexed.tokens[number.end]);
    ++number.end;
  }
  number.bracket = inside_brackets(lexed, number.end);
  if (number.bracket.empty()) return std::nullopt;
  number.end += 3;
  if (number.letter.empty()) {  // "377 (V) A" is written as well
    number.letter = letter_at(lexed, number.end);
    if (!number.letter.empty()) ++number.end;
  }
  return number;
}

Numbered symbol_of_number(const PrintedNumber& number, bool decision, Organ named, Organ own) {
  const Organ organ = organ_by_form(number, named, own);
  const std::string_view prefix = decision ? decision_prefix(organ) : resolution_prefix(organ);
  if (prefix.empty()) return {{}, reasons::organ_unknown};
  std::string symbol(prefix);
  symbol += number.first;
  // The Assembly's decisions of a session are numbered from 301, 401 or 501 on; resolutions never
  // reach 500. "Decision 51/101" is some commission's.
  const bool of_session = organ == Organ::assembly && is_digit(number.first[0]) &&
                          number.bracket.empty() && !number.second.empty();
  const bool high = number.second.size() >= 3 && number.second >= (decision ? "300" : "500");
  if (of_session && high != decision) return {{}, reasons::organ_unknown};
  if (organ == Organ::environment_assembly) return {symbol + "/Res." + number.second, {}};
  if (!number.second.empty()) symbol += "/" + number.second;
  if (!number.bracket.empty()) symbol += "(" + number.bracket + ")";
  return {symbol + number.letter, {}};
}

}  // namespace ibidem::citations
