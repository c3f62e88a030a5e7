#include "document_part.h"

#include "characters.h"

namespace ibidem::citations {
namespace {

bool is(const Lexed& lexed, std::size_t at, Term term) {
  return at < lexed.tokens.size() && lexed.tokens[at].term == term;
}

std::string_view printed(const Lexed& lexed, std::size_t at) {
  return at < lexed.tokens.size() ? lexed.printed(lexed.tokens[at]) : std::string_view();
}

// "resolution 1", "decision 1/CP.21": acts of a conference are counted from one.
DocumentPart act_of_conference(const Lexed& lexed, std::size_t at) {
  const std::size_t number = at + 1;
  if (!is(lexed, number, Term::number) || lexed.tokens[number].value >= 100) return {};
  std::size_t end = number + 1;
  if (is(lexed, end, Term::open)) return {};
  if (printed(lexed, end) == "/") {
    if (!is(lexed, end + 2, Term::period) || !is(lexed, end + 3, Term::number)) return {};
    end += 4;
  }
  const std::size_t begin = lexed.tokens[number].begin;
  const std::string noun = is(lexed, at, Term::resolution) ? "resolution " : "decision ";
  return {noun + std::string(lexed.text.substr(begin, lexed.tokens[end - 1].end - begin)), end};
}

}  // namespace

DocumentPart parse_document_part(const Lexed& lexed, std::size_t at) {
  if (is(lexed, at, Term::resolution) || is(lexed, at, Term::decision)) {
    return act_of_conference(lexed, at);
  }
  if (is(lexed, at, Term::ordinal)) {
    if (folded(printed(lexed, at + 1)) != "partie") return {};
    return {"part " + std::to_string(lexed.tokens[at].value), at + 2};
  }
  if (!is(lexed, at, Term::word)) return {};
  const std::string word = folded(printed(lexed, at));
  const bool stop = is(lexed, at + 1, Term::period) && !lexed.tokens[at + 1].spaced;
  const std::size_t name = stop ? at + 2 : at + 1;
  const bool roman = is_roman(printed(lexed, name));
  if ((word == "part" || word == "partie") && roman) {
    return {"part " + std::string(printed(lexed, name)), name + 1};
  }
  if (word == "vol" && roman) return {"volume " + std::string(printed(lexed, name)), name + 1};
  if (word != "appendix" && word != "appendice") return {};
  if (!is_part_name(lexed, name)) return {"appendix", at + 1};
  return {"appendix " + std::string(printed(lexed, name)), name + 1};
}

bool is_part_name(const Lexed& lexed, std::size_t at) {
  const std::string_view id = printed(lexed, at);
  const bool letter = id.size() == 1 && is_upper(id[0]);
  return is_roman(id) || letter || (is(lexed, at, Term::number) && id.size() <= 2);
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 7 &&
         word.find_first_not_of("IVXLC") == std::string_view::npos;
}

}  // namespace ibidem::citations
