#include "characters.h"
#include "scan.h"

#include "citations/codes.h"

#include <algorithm>
#include <array>

namespace ibidem::citations {
namespace {

// "A/RES/43/78 H": the letter of a resolution behind a blank, as opposed to a name or sentence that
// begins with a single capital.
bool has_letter(const Scan& scan, std::size_t at, std::string_view symbol) {
  const std::string_view word = scan.printed(at);
  if (symbol.find("/RES/") == std::string_view::npos || word.size() != 1) return false;
  if (!is_upper(word[0]) || is_upper(symbol.back())) return false;
  return !scan.is(at + 1, Term::word) &&
         !(scan.is(at + 1, Term::period) && scan.is(at + 2, Term::word));
}

// "Add.1" behind "A/66/152 and": a further document, named by the end of its symbol alone. The
// index behind it, or `at`.
std::size_t addition(const Scan& scan, std::size_t at, std::string& suffix) {
  const std::string_view word = scan.printed(at);
  if (word != "Add" && word != "Corr" && word != "Rev") return at;
  if (!scan.is(at + 1, Term::period) || !scan.is(at + 2, Term::number)) return at;
  suffix = "/" + std::string(word) + "." + std::string(scan.printed(at + 2));
  return at + 3;
}

// The place behind "A/75/7 and Corr.1, para. 64" is in the document, which the corrigendum only
// mends; behind "A/67/319 and Add.1, para. 64" in the addendum. The index behind it, or `at`.
std::size_t read_place_of_addition(Scan& scan, std::size_t at, std::size_t base,
                                   std::string_view word) {
  if (word.empty()) return at;
  auto locator = locator_behind(scan, at);
  if (!locator && scan.is(at, Term::close)) locator = locator_behind_bracket(scan, at);
  if (!locator) return at;
  apply(*locator, word == "/Corr." ? scan.found[base] : scan.found.back());
  return locator->end;
}

// `base`: index of the reference that they are additions to.
std::size_t read_additions(Scan& scan, std::size_t at, std::size_t base) {
  const Symbol symbol = scan.found[base].target;
  std::string word;
  for (;;) {
    std::size_t next = at;
    if (scan.is(next, Term::comma)) ++next;
    if (scan.is(next, Term::conjunction)) ++next;
    if (next == at) return read_place_of_addition(scan, at, base, word);
    std::string suffix;
    std::size_t end = addition(scan, next, suffix);
    if (end > next) {
      word = suffix.substr(0, suffix.find('.') + 1);
    } else if (!word.empty() && scan.is(next, Term::number) && scan.token(next)->value < 100) {
      suffix = word + std::string(scan.printed(next));  // "Add.1 et 2"
      end = next + 1;
    } else {
      return read_place_of_addition(scan, at, base, word);
    }
    scan.add(next, end, symbol + suffix, Via::symbol);
    at = end;
  }
}

bool is_number_of_document(std::string_view symbol) {
  return std::count(symbol.begin(), symbol.end(), '/') == 2 &&
         symbol.find_first_not_of("0123456789/", symbol.find('/')) == std::string_view::npos;
}

bool is_in_brackets(const Scan& scan, std::size_t at) {
  constexpr std::size_t farthest = 60;
  for (std::size_t back = 1; back <= std::min(at, farthest); ++back) {
    if (scan.is(at - back, Term::open)) return true;
    if (scan.is(at - back, Term::close)) return false;
  }
  return false;
}

// "(A/64/115, 174, 323 and 324)": documents of one series, named by their last numbers alone. The
// index behind them, or `at`.
std::size_t read_series(Scan& scan, std::size_t at, const Symbol& first) {
  constexpr std::size_t most = 40;
  if (!is_number_of_document(first)) return at;
  std::vector<std::size_t> numbers;
  std::size_t end = at;
  bool joined = false;
  while (numbers.size() < most) {
    std::size_t next = end;
    if (scan.is(next, Term::comma)) ++next;
    if (scan.is(next, Term::conjunction)) {
      joined = true;
      ++next;
    }
    if (next == end || !scan.is(next, Term::number)) break;
    const std::string_view number = scan.printed(next);
    const bool year = number.size() == 4 && number >= "1946" && number <= "2099";
    if (number.size() < 2 || year) return at;
    numbers.push_back(next);
    end = next + 1;
  }
  const bool closed = scan.is(end, Term::close) || scan.is(end, Term::semicolon);
  if (numbers.empty() || !joined || !closed || !is_in_brackets(scan, at)) return at;
  const Symbol series = first.substr(0, first.rfind('/') + 1);
  for (const std::size_t number : numbers) {
    scan.add(number, number + 1, series + std::string(scan.printed(number)), Via::symbol);
  }
  return end;
}

// What has numbers of its own that look like a symbol: "la loi S/1241", "flight AF/447".
constexpr auto other_things = std::to_array<std::string_view>(
    {"act",    "affaire", "arrete", "bill",     "building", "bur",        "bureau", "case",
     "decree", "decret",  "door",   "dossier",  "file",     "flight",     "form",   "formulaire",
     "job",    "law",     "loi",    "norme",    "office",   "ordonnance", "porte",  "poste",
     "ref",    "room",    "salle",  "standard", "visa",     "vol"});

// Whether what looks like a symbol is the number of a law: one number only, behind such a word.
bool is_of_other_thing(const Scan& scan, std::size_t at, std::string_view symbol) {
  if (at == 0 || std::count(symbol.begin(), symbol.end(), '/') != 1) return false;
  const bool stop = at > 1 && scan.is(at - 1, Term::period);
  const std::string word = folded(scan.printed(stop ? at - 2 : at - 1));
  return std::find(other_things.begin(), other_things.end(), word) != other_things.end();
}

// "a letter to the President of the Council (S/2022/375)"
bool is_of_letter(const Scan& scan, std::size_t at) {
  constexpr std::size_t farthest = 24;
  if (at == 0 || !scan.is(at - 1, Term::open)) return false;
  for (std::size_t back = 2; back <= std::min(at, farthest); ++back) {
    const Token* token = scan.token(at - back);
    if (token->term == Term::period || token->term == Term::open) return false;
    if (token->term == Term::own_paper) {
      return folded(scan.printed(at - back)).starts_with("lett");
    }
  }
  return false;
}

// "draft resolution A/C.3/77/L.44"
bool is_named_draft(const Scan& scan, std::size_t at) {
  if (at < 2 || (!scan.is(at - 1, Term::resolution) && !scan.is(at - 1, Term::decision))) {
    return false;
  }
  const std::size_t before = scan.is(at - 2, Term::of) ? 3 : 2;
  return at >= before && scan.is(at - before, Term::own_paper);
}

// Further places in the same document: "annexe I, par. 74, et annexe II, par. 3".
std::size_t read_further_annexes(Scan& scan, std::size_t at, const Symbol& target) {
  for (;;) {
    std::size_t next = at;
    if (scan.is(next, Term::comma) || scan.is(next, Term::semicolon)) ++next;
    if (scan.is(next, Term::conjunction)) ++next;
    if (next == at || !scan.is(next, Term::annex)) return at;
    const auto more = parse_locator(scan.lexed, next);
    if (!more || more->annex->empty() || belongs_elsewhere(scan, more->end)) return at;
    apply(*more, scan.add(next, more->end, target, Via::symbol));
    at = more->end;
  }
}

}  // namespace

std::size_t read_symbol(Scan& scan, std::size_t at) {
  const std::size_t first = scan.found.size();
  Symbol target = scan.lexed.symbols[scan.token(at)->value];
  const bool url = scan.is(at, Term::url);
  if (url && target.empty()) return at;
  if (!url && is_of_other_thing(scan, at, target)) return at;
  if (is_named_draft(scan, at)) scan.antecedents.draft = target;
  if (is_of_letter(scan, at)) scan.antecedents.letter = target;
  std::size_t end = at + 1;
  if (has_letter(scan, end, target)) target += scan.printed(end++);
  const bool close = scan.carried_close;
  const auto before = scan.take_carried(at);
  auto behind = locator_behind(scan, end);
  // "Supplement No. 27 (A/76/27), chap. II"
  const bool bracketed = at > 0 && scan.is(at - 1, Term::open) && scan.is(end, Term::close);
  if (!behind && bracketed) behind = locator_behind_bracket(scan, end);
  // "(A/78/265, annexe), par. 55"
  bool over_annex = false;
  if (behind && at > 0 && scan.is(at - 1, Term::open) && behind->annex &&
      behind->paragraphs.empty() && scan.is(behind->end, Term::close)) {
    const auto outer = locator_behind_bracket(scan, behind->end);
    if (outer && !outer->annex && outer->parts.empty()) {
      behind->paragraphs = outer->paragraphs;
      behind->end = outer->end;
      over_annex = true;
    }
  }
  if (!behind && scan.is(end, Term::comma)) {  // "A/70/174, 22 July 2015, para. 13"
    const std::size_t date = behind_date(scan, end);
    if (date > end && scan.is(date, Term::comma)) behind = locator_behind(scan, date);
    if (behind && !scan.starts_locator(date + 1)) behind.reset();
  }
  if (behind) end = behind->end;
  const bool over_bracket = over_annex || (behind && bracketed && scan.is(at + 1, Term::close));
  const std::size_t begin = before && close ? before->begin : over_bracket ? at - 1 : at;
  Citation& citation = scan.add(begin, end, target, Via::symbol);
  if (target.empty()) {
    citation.doubtful = true;
    citation.reason = reasons::symbol_unfinished;
  }
  if (before) apply(*before, citation);
  if (behind) apply(*behind, citation);
  if (behind) add_further_annexes(scan, *behind);
  if (!target.empty()) {
    if (behind) end = read_further_annexes(scan, end, target);
    end = read_additions(scan, end, first);
    if (!behind) end = read_series(scan, end, target);
  }
  scan.remember(first);
  return end;
}

}  // namespace ibidem::citations
