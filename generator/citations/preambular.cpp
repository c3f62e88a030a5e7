#include "preambular.h"

namespace ibidem::citations {
namespace {

bool is(const Lexed& lexed, std::size_t at, Term term) {
  return at < lexed.tokens.size() && lexed.tokens[at].term == term;
}

std::string_view printed(const Lexed& lexed, std::size_t at) {
  return at < lexed.tokens.size() ? lexed.printed(lexed.tokens[at]) : std::string_view();
}

// "vingt et unième" is three words.
std::uint32_t tens_before(const Lexed& lexed, std::size_t at) {
  if (at < 2 || !is(lexed, at, Term::ordinal) || folded(printed(lexed, at)) != "unieme") return 0;
  const std::string tens = folded(printed(lexed, at - 2));
  return tens == "vingt" ? 20 : tens == "trente" ? 30 : 0;
}

bool is_paragraph_word(const Lexed& lexed, std::size_t at) {
  return is(lexed, at, Term::paragraph) || is(lexed, at, Term::paragraphs) ||
         is(lexed, at, Term::paragraph_short);
}

// Behind a word, and behind its full stop where it is an abbreviation.
std::size_t behind(const Lexed& lexed, std::size_t at, bool abbreviated) {
  const bool stop = abbreviated && is(lexed, at + 1, Term::period) && !lexed.tokens[at + 1].spaced;
  return stop ? at + 2 : at + 1;
}

// Behind the noun at `at` if it is that of preambular paragraphs, else 0. `first`: the first
// ordinal.
std::size_t behind_noun(const Lexed& lexed, std::size_t first, std::size_t at) {
  if (is(lexed, at, Term::preambular) && is_paragraph_word(lexed, at + 1)) {
    return behind(lexed, at + 1, is(lexed, at + 1, Term::paragraph_short));
  }
  const bool alinea =
      is(lexed, at, Term::subparagraph) && folded(printed(lexed, at)).starts_with("al");
  if (!alinea && !is_paragraph_word(lexed, at)) return 0;
  const std::size_t end = behind(lexed, at, printed(lexed, at).size() <= 5);  // "al.", "paras."
  std::size_t next = end;
  if (is(lexed, next, Term::of)) {
    ++next;
    if (is(lexed, next, Term::determiner)) ++next;
    if (is(lexed, next, Term::preamble)) return next + 1;
    if (is_paragraph_word(lexed, next)) return 0;  // "deuxième alinéa du paragraphe 3"
  }
  if (is(lexed, next, Term::preambular)) return next + 1;
  // "resolution 77/37, second paragraph": the operative ones are called by their numbers.
  const bool of_number =
      first > 1 && is(lexed, first - 1, Term::comma) && is(lexed, first - 2, Term::pair);
  return alinea || of_number ? end : 0;
}

// The ordinals from `at` on, which is moved behind them; whether they are the ends of a range.
bool read_ordinals(const Lexed& lexed, std::size_t& at, std::vector<std::uint32_t>& numbers) {
  constexpr std::size_t most = 12;
  while (is(lexed, at, Term::ordinal) && numbers.size() < most) {
    numbers.push_back(lexed.tokens[at].value + tens_before(lexed, at));
    ++at;
    // "du troisième au cinquième alinéa"
    if (numbers.size() == 1 && is(lexed, at, Term::at) && is(lexed, at + 1, Term::ordinal)) {
      numbers.push_back(lexed.tokens[at + 1].value);
      at += 2;
      return true;
    }
    std::size_t next = at;
    if (is(lexed, next, Term::comma)) ++next;
    if (is(lexed, next, Term::conjunction)) ++next;
    const bool separated = next > at;
    if (is(lexed, next, Term::determiner)) ++next;
    if (!separated || !is(lexed, next, Term::ordinal)) break;
    at = next;
  }
  return false;
}

}  // namespace

PreambularParagraphs parse_preambular_paragraphs(const Lexed& lexed, std::size_t at) {
  PreambularParagraphs found;
  std::size_t next = tens_before(lexed, at + 2) > 0 ? at + 2 : at;
  if (!is(lexed, next, Term::ordinal)) return found;
  std::vector<std::uint32_t> numbers;
  const bool range = read_ordinals(lexed, next, numbers);
  found.end = behind_noun(lexed, at, next);
  if (found.end == 0) return found;
  found.begin = numbers.front() > 20 && tens_before(lexed, at) > 0 ? at - 2 : at;
  for (const std::uint32_t number : numbers) {
    found.paragraphs.push_back("pp" + std::to_string(number));
  }
  if (range) found.paragraphs = {found.paragraphs.front() + "-" + found.paragraphs.back()};
  return found;
}

}  // namespace ibidem::citations
