#include "characters.h"
#include "scan.h"

#include "citations/codes.h"

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

std::size_t read_additions(Scan& scan, std::size_t at, const Symbol& base) {
  std::string word;
  for (;;) {
    std::size_t next = at;
    if (scan.is(next, Term::comma)) ++next;
    if (scan.is(next, Term::conjunction)) ++next;
    if (next == at) return at;
    std::string suffix;
    std::size_t end = addition(scan, next, suffix);
    if (end > next) {
      word = suffix.substr(0, suffix.find('.') + 1);
    } else if (!word.empty() && scan.is(next, Term::number) && scan.token(next)->value < 100) {
      suffix = word + std::string(scan.printed(next));  // "Add.1 et 2"
      end = next + 1;
    } else {
      return at;
    }
    scan.add(next, end, base + suffix, Via::symbol);
    at = end;
  }
}

// Further places in the same document: "annexe I, par. 74, et annexe II, par. 3".
std::size_t read_further_annexes(Scan& scan, std::size_t at, const Symbol& target) {
  for (;;) {
    std::size_t next = at;
    if (scan.is(next, Term::comma) || scan.is(next, Term::semicolon)) ++next;
    if (scan.is(next, Term::conjunction)) ++next;
    if (next == at || !scan.is(next, Term::annex)) return at;
    const auto more = parse_locator(scan.lexed, next);
    if (!more || more->annex->empty()) return at;
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
  std::size_t end = at + 1;
  if (has_letter(scan, end, target)) target += scan.printed(end++);
  const bool close = scan.carried_close;
  const auto before = scan.take_carried(at);
  auto behind = locator_behind(scan, end);
  // "Supplement No. 27 (A/76/27), chap. II"
  const bool bracketed = at > 0 && scan.is(at - 1, Term::open) && scan.is(end, Term::close);
  if (!behind && bracketed && scan.is(end + 1, Term::comma)) {
    behind = locator_behind(scan, end + 1);
    if (behind && !scan.starts_locator(end + 2)) behind.reset();
  }
  if (!behind && scan.is(end, Term::comma)) {  // "A/70/174, 22 July 2015, para. 13"
    const std::size_t date = behind_date(scan, end);
    if (date > end && scan.is(date, Term::comma)) behind = locator_behind(scan, date);
    if (behind && !scan.starts_locator(date + 1)) behind.reset();
  }
  if (behind) end = behind->end;
  const bool over_bracket = behind && bracketed && scan.is(at + 1, Term::close);
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
    if (!behind || !behind->annex) end = read_additions(scan, end, target);
  }
  scan.remember(first);
  return end;
}

}  // namespace ibidem::citations
