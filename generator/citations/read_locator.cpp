#include "characters.h"
#include "number.h"
#include "scan.h"

#include <algorithm>

namespace ibidem::citations {
namespace {

bool is_list_noun(const Scan& scan, std::size_t at) {
  return scan.is(at, Term::resolution) || scan.is(at, Term::resolutions) ||
         scan.is(at, Term::decision) || scan.is(at, Term::decisions);
}

bool is_document_noun(const Scan& scan, std::size_t at) {
  return scan.is_noun(at) || scan.is(at, Term::reports) || is_list_noun(scan, at);
}

// Whether this document calls itself by the noun at `at`: "the present resolution" in a report is
// quoted from somewhere else.
bool names_itself(const Scan& scan, std::size_t at) {
  const bool resolution = is_resolution(scan);
  switch (scan.token(at)->term) {
    case Term::resolution:
      return resolution;
    case Term::decision:
      return resolution;
    case Term::report:
      return !resolution;
    case Term::document:
    case Term::own_paper:
      return true;
    default:
      return false;
  }
}

// Where the document's name begins behind "of", small words passed over; `small` counts them.
struct Target {
  std::size_t at = 0;
  bool present = false;
  bool pointing = false;  ///< "same", "said", "this"
};

// The symbol behind "draft resolution", "projet de résolution"; 0 if there is none.
std::size_t symbol_of_draft(const Scan& scan, std::size_t at) {
  if (!scan.is(at, Term::own_paper)) return 0;
  std::size_t noun = at + 1;
  if (scan.is(noun, Term::of)) ++noun;
  return is_list_noun(scan, noun) && scan.is(noun + 1, Term::symbol) ? noun + 1 : 0;
}

Target behind_preposition(const Scan& scan, std::size_t at) {
  Target target{at, false, false};
  constexpr std::size_t most_words = 4;
  if (!scan.is(at, Term::said)) {
    if (!scan.is(at, Term::of) && !scan.is(at, Term::at)) return {0, false, false};
    ++target.at;
  }
  for (std::size_t words = 0; words < most_words; ++words, ++target.at) {
    const Token* token = scan.token(target.at);
    if (token == nullptr) return {0, false, false};
    switch (token->term) {
      case Term::determiner:
      case Term::possessive:
        continue;
      case Term::present:
        target.present = true;
        continue;
      case Term::same:
      case Term::said:
      case Term::aforesaid:
      case Term::demonstrative:
        target.pointing = true;
        continue;
      default:
        break;
    }
    const NamedOrgan organ = organ_at(scan.lexed, target.at);
    if (organ.organ != Organ::none && is_list_noun(scan, organ.end)) target.at = organ.end;
    if (const std::size_t noun = report_noun_ahead(scan, target.at)) target.at = noun;
    if (const std::size_t symbol = symbol_of_draft(scan, target.at)) target.at = symbol;
    return target;
  }
  return target;
}

void carry(Scan& scan, const Locator& locator, std::size_t target, bool close) {
  if (scan.carried && scan.carried_for == target) {
    // "paragraphe 46 du rapport … figurant en annexe du document": two halves of one locator.
    Locator& held = *scan.carried;
    if (!held.annex) held.annex = locator.annex;
    held.paragraphs.insert(held.paragraphs.end(), locator.paragraphs.begin(),
                           locator.paragraphs.end());
    held.parts.insert(held.parts.end(), locator.parts.begin(), locator.parts.end());
    return;
  }
  scan.carried = locator;
  scan.carried_for = target;
  scan.carried_close = close;
}

bool ends_phrase(const Scan& scan, std::size_t at) {
  const Token* token = scan.token(at);
  if (token == nullptr) return true;
  return token->term == Term::comma || token->term == Term::period ||
         token->term == Term::semicolon || token->term == Term::close || token->term == Term::colon;
}

// "paragraph 11 thereof", "the annex thereto": of the document named last in the sentence.
bool read_thereof(Scan& scan, const Locator& locator) {
  const std::string_view word = scan.printed(locator.end);
  if (word != "thereof" && word != "thereto" && word != "therein") return false;
  if (scan.found.size() == scan.first || scan.found.back().via == Via::internal) return true;
  const Symbol target = scan.found.back().target;
  apply(locator, scan.add(locator.begin, locator.end + 1, target, Via::back_reference));
  return true;
}

// "the annex to that letter", "paragraph 70 of the former"; empty if the words point nowhere.
Symbol pointed_at(const Scan& scan, const Target& target) {
  const std::vector<Symbol>& last = scan.antecedents.last[Antecedents::report];
  const std::vector<Symbol>& all = scan.antecedents.all[Antecedents::report];
  const bool near = scan.antecedents.age[Antecedents::report] <= 1;
  if (target.pointing && scan.is(target.at, Term::own_paper)) {
    const bool letter = folded(scan.printed(target.at)).starts_with("lett");
    if (letter && !scan.antecedents.letter.empty()) return scan.antecedents.letter;
    return near && last.size() == 1 ? last.front() : Symbol();
  }
  const std::string_view word = scan.printed(target.at);
  if (!near || all.size() != 2 || !scan.is(target.at - 1, Term::determiner)) return {};
  return word == "former" ? all.front() : word == "latter" ? all.back() : Symbol();
}

// "paragraph 12 of the draft resolution": of the one named before as such. 0 if there is none.
std::size_t read_of_draft(Scan& scan, const Locator& locator, std::size_t draft) {
  const std::size_t noun = scan.is(draft + 1, Term::of) ? draft + 2 : draft + 1;
  if (!is_list_noun(scan, noun) || scan.antecedents.draft.empty()) return 0;
  if (scan.is(noun + 1, Term::pair) || symbol_further_on(scan, noun) > 0) return 0;
  const Symbol target = scan.antecedents.draft;
  apply(locator, scan.add(locator.begin, noun + 1, target, Via::back_reference));
  return noun + 1;
}

// "paragraphe 3 de la résolution," — the resolution of which the text has just spoken.
std::size_t read_definite(Scan& scan, const Locator& locator, std::size_t noun) {
  if (!ends_phrase(scan, noun + 1)) return noun + 1;
  const Antecedents::Kind kind = kind_of_noun(scan, noun);
  if (scan.antecedents.last[kind].empty()) return noun + 1;
  carry(scan, locator, noun, true);
  return noun;
}

// The document that is given in brackets for a text called by its name: "paragraph 35 of the Tunis
// Agenda for the Information Society (A/60/687)", or "paragraph 28 of the Final Document of the
// Tenth Special Session, resolution S-10/2". 0 if there is none.
std::size_t bracketed_document(const Scan& scan, std::size_t name) {
  constexpr std::size_t longest = 14;
  std::size_t at = name;
  while (at < name + longest && !ends_phrase(scan, at) && !scan.is(at, Term::open)) ++at;
  const bool titled = scan.is(name, Term::document) && scan.is(at, Term::comma);
  if (!scan.is(at, Term::open) && !titled) return 0;
  ++at;
  if (titled && !scan.is(at + 1, Term::pair) && !parse_number(scan.lexed, at + 1)) return 0;
  if (scan.is(at, Term::see)) ++at;
  if (scan.is(at, Term::symbol) || is_list_noun(scan, at)) return at;
  const NamedOrgan organ = organ_at(scan.lexed, at);
  return organ.organ != Organ::none && is_list_noun(scan, organ.end) ? organ.end : 0;
}

std::size_t read_with_document(Scan& scan, const Locator& locator, const Target& target) {
  const std::size_t at = target.at;
  if (target.present) {
    return names_itself(scan, at) ? add_internal(scan, locator, at + 1) : at + 1;
  }
  if (scan.is(at, Term::symbol)) {
    carry(scan, locator, at, true);
    return at;
  }
  if (is_list_noun(scan, at)) {
    const bool numbered = scan.is(at + 1, Term::pair) || scan.is(at + 1, Term::number) ||
                          scan.is(at + 1, Term::symbol) || target.pointing ||
                          scan.is(at + 1, Term::aforesaid) || scan.is(at + 1, Term::mentioned);
    if (!numbered && ends_phrase(scan, at + 1)) return read_definite(scan, locator, at);
    carry(scan, locator, at, true);
    return at;
  }
  if (!is_document_noun(scan, at)) {
    if (const Symbol pointed = pointed_at(scan, target); !pointed.empty()) {
      apply(locator, scan.add(locator.begin, at + 1, pointed, Via::back_reference));
      return at + 1;
    }
    if (scan.is(at, Term::own_paper)) {
      if (const std::size_t end = read_of_draft(scan, locator, at)) return end;
    }
    if (scan.is(at, Term::own_paper) || scan.is(at, Term::ordinal)) {
      if (const std::size_t symbol = symbol_further_on(scan, at))
        carry(scan, locator, symbol, false);
    }
    const bool name = scan.is(at, Term::word);
    if (const std::size_t document = name ? bracketed_document(scan, at) : 0) {
      carry(scan, locator, document, false);
    }
    return locator.end;  // of a charter, a treaty, a law
  }
  if (scan.is(at, Term::document) && scan.is(at + 1, Term::symbol)) {
    carry(scan, locator, at + 1, true);
    return at + 1;
  }
  if (target.pointing || scan.is(at + 1, Term::aforesaid) || scan.is(at + 1, Term::mentioned)) {
    carry(scan, locator, at, true);
    return at;
  }
  // A register's name, read when its noun is reached, or a symbol given further on.
  if (const std::size_t end = read_named_report_with(scan, locator, at); end > at) return end;
  if (const std::size_t symbol = symbol_further_on(scan, at)) {
    carry(scan, locator, symbol, false);
    return locator.end;
  }
  if (scan.is(at, Term::document)) {
    if (const std::size_t document = bracketed_document(scan, at)) {
      carry(scan, locator, document, false);
      return locator.end;
    }
  }
  return read_definite(scan, locator, at);
}

// "subparagraph (a) above" is of the paragraph in which it stands.
std::size_t read_own_points(Scan& scan, Locator locator) {
  if (scan.number.empty()) return locator.end;
  for (const std::string& label : locator.labels) {
    locator.paragraphs.push_back(std::string(scan.number) + " " + label);
  }
  return add_internal(scan, locator, locator.end + 1);
}

// "the eighth preambular paragraph and operative paragraphs 4 and 5 of draft resolution …": the
// document behind is of both.
void join_parts_of_resolution(const Scan& scan, Locator& locator) {
  if (!locator.of_resolution || !scan.is(locator.end, Term::conjunction)) return;
  std::size_t next = locator.end + 1;
  if (scan.is(next, Term::determiner)) ++next;
  const auto more = parse_locator(scan.lexed, next);
  if (!more || more->paragraphs.empty() || more->annex || !more->parts.empty()) return;
  const Target target = behind_preposition(scan, more->end);
  if (target.at == 0 || target.present) return;
  if (!scan.is(target.at, Term::symbol) && !is_list_noun(scan, target.at)) return;
  locator.paragraphs.insert(locator.paragraphs.end(), more->paragraphs.begin(),
                            more->paragraphs.end());
  locator.end = more->end;
}

// Verbatim records have no paragraphs: "a vote on operative paragraph 5 (A/73/PV.45)".
bool is_record(std::string_view symbol) {
  return symbol.find("/PV.") != std::string_view::npos;
}

// "annex VI to the Convention"
bool is_of_named_act(const Scan& scan, std::size_t preposition, std::size_t name) {
  if (name == 0 || !scan.is(preposition, Term::at) || !scan.is(name - 1, Term::determiner)) {
    return false;
  }
  return scan.is(name, Term::word) && is_upper(scan.printed(name).front()) &&
         organ_at(scan.lexed, name).organ == Organ::none;
}

}  // namespace

std::size_t read_locator(Scan& scan, std::size_t at) {
  if (!scan.prose) return at;
  auto locator = parse_locator(scan.lexed, at);
  if (!locator) return at;
  if (!locator->labels.empty()) return read_own_points(scan, *locator);
  if (scan.is(locator->end, Term::above)) return add_internal(scan, *locator, locator->end + 1);
  if (scan.is(locator->end, Term::aforesaid) && !scan.is_noun(locator->end + 1)) {
    return add_internal(scan, *locator, locator->end + 1);
  }
  // "general comment No. 34, para. 12 (CCPR/C/GC/34)"
  if (scan.is(locator->end, Term::open) && scan.is(locator->end + 1, Term::symbol) &&
      scan.is(locator->end + 2, Term::close) &&
      !is_record(scan.lexed.symbols[scan.token(locator->end + 1)->value])) {
    carry(scan, *locator, locator->end + 1, false);
    return locator->end;
  }
  if (read_thereof(scan, *locator)) return locator->end + 1;
  join_parts_of_resolution(scan, *locator);
  // English sets off what comes between: "section II, paragraph 4, of resolution 76/19".
  std::size_t preposition = locator->end;
  if (scan.is(preposition, Term::comma) && scan.is(preposition + 1, Term::of)) {
    const Target set_off = behind_preposition(scan, preposition + 1);
    const bool document =
        scan.is(set_off.at, Term::document) && scan.is(set_off.at + 1, Term::symbol);
    const bool given = scan.is_noun(set_off.at) && symbol_further_on(scan, set_off.at) > 0;
    if (is_list_noun(scan, set_off.at) || scan.is(set_off.at, Term::symbol) || document || given) {
      ++preposition;
    }
  }
  const Target target = behind_preposition(scan, preposition);
  if (locator->annex && is_of_named_act(scan, preposition, target.at)) return locator->end;
  if (target.at > 0 && (target.present || target.pointing || is_document_noun(scan, target.at) ||
                        scan.is(target.at, Term::symbol) || scan.is(target.at, Term::law) ||
                        scan.is(preposition, Term::of))) {
    const std::size_t end = read_with_document(scan, *locator, target);
    return std::max(end, at + 1);
  }
  return read_alone(scan, *locator);
}

}  // namespace ibidem::citations
