#include "scan.h"

#include <algorithm>

namespace ibidem::citations {

Antecedents::Kind Antecedents::kind(std::string_view symbol) {
  if (symbol.find("/RES/") != std::string_view::npos) return resolution;
  if (symbol.find("/Res.") != std::string_view::npos) return resolution;
  if (symbol.find("/DEC/") != std::string_view::npos) return decision;
  return report;
}

bool Scan::is_noun(std::size_t at) const {
  const Token* noun = token(at);
  if (noun == nullptr) return false;
  return noun->term == Term::resolution || noun->term == Term::decision ||
         noun->term == Term::report || noun->term == Term::document;
}

bool Scan::starts_locator(std::size_t at) const {
  const Token* first_token = token(at);
  if (first_token == nullptr) return false;
  switch (first_token->term) {
    case Term::paragraph:
    case Term::paragraphs:
    case Term::paragraph_short:
    case Term::subparagraph:
    case Term::preambular:
    case Term::operative:
    case Term::annex:
    case Term::section:
    case Term::chapter:
      return true;
    default:
      return false;
  }
}

Antecedents::Kind kind_of_noun(const Scan& scan, std::size_t at) {
  if (scan.is(at, Term::resolution)) return Antecedents::resolution;
  return scan.is(at, Term::decision) ? Antecedents::decision : Antecedents::report;
}

Citation& Scan::add(std::size_t begin, std::size_t end, Symbol target, Via via) {
  Citation citation;
  citation.in = element;
  citation.begin = lexed.tokens[begin].begin;
  citation.end = lexed.tokens[end - 1].end;
  citation.text = lexed.text.substr(citation.begin, citation.end - citation.begin);
  citation.target = std::move(target);
  citation.via = via;
  return found.emplace_back(std::move(citation));
}

std::optional<Locator> Scan::take_carried(std::size_t at) {
  if (!carried || carried_for != at) return std::nullopt;
  std::optional<Locator> taken = std::move(carried);
  carried.reset();
  return taken;
}

namespace {

void add_once(const Symbol& target, std::vector<Symbol>& targets) {
  if (targets.size() > most_antecedents) return;
  if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
}

}  // namespace

void Scan::remember(std::size_t since) {
  for (std::size_t kind = 0; kind < antecedents.last.size(); ++kind) {
    std::vector<Symbol> targets;
    for (std::size_t i = since; i < found.size(); ++i) {
      const Symbol& target = found[i].target;
      if (target.empty() || Antecedents::kind(target) != kind) continue;
      antecedents.latest = found.back().target;
      add_once(target, targets);
    }
    if (targets.empty()) continue;
    std::vector<Symbol>& all = antecedents.all[kind];
    // Headings do not age what came before them, but theirs is another list.
    if (antecedents.age[kind] > 0 || (!prose && since == first)) all.clear();
    for (const Symbol& target : targets) add_once(target, all);
    antecedents.last[kind] = std::move(targets);
    antecedents.age[kind] = 0;
  }
}

bool is_resolution(const Scan& scan) {
  const Kind kind = scan.setting.facts.kind;
  return kind == Kind::resolution || kind == Kind::decision;
}

void add_further_annexes(Scan& scan, const Locator& locator) {
  for (const auto& [name, token] : locator.more_annexes) {
    const Symbol target = scan.found.back().target;
    const Via via = scan.found.back().via;
    scan.add(token, token + 1, target, via).annex = name;
  }
}

namespace {

// Whether the sentence that begins at `at` goes on about the one of whom the last spoke.
bool begins_with_pronoun(const Scan& scan, std::size_t at) {
  const std::string word = folded(scan.printed(at));
  return word == "il" || word == "celui-ci" || word == "it" ||
         (word == "the" && scan.printed(at + 1) == "latter");
}

// "The Group noted": the author named before in the paragraph, by the noun of its name.
bool is_short_name(const Scan& scan, std::size_t at) {
  const std::string_view word = scan.printed(at);
  return (word == "Group" || word == "Groupe") && at > 0 && scan.is(at - 1, Term::determiner) &&
         !scan.is(at + 1, Term::of) && scan.antecedents.author != nullptr;
}

}  // namespace

FoundAuthor Scan::author_before(std::size_t at) {
  while (read_for < at) {
    const Token& token_here = lexed.tokens[read_for];
    const FoundAuthor author =
        token_here.term == Term::word ? author_at(setting.authors, lexed, read_for) : FoundAuthor();
    if (author.author != nullptr && author.end > at) break;
    if (author.author != nullptr) {
      spoken_of = author;
      read_for = author.end;
      continue;
    }
    if (is_short_name(*this, read_for)) spoken_of = {antecedents.author, read_for + 1};
    ++read_for;
    if (token_here.term == Term::period && token(read_for) != nullptr && token(read_for)->spaced &&
        !begins_with_pronoun(*this, read_for)) {
      spoken_of = {};
    }
  }
  return spoken_of;
}

void apply(const Locator& locator, Citation& citation) {
  if (locator.annex && !citation.annex) citation.annex = locator.annex;
  citation.paragraphs.insert(citation.paragraphs.end(), locator.paragraphs.begin(),
                             locator.paragraphs.end());
  citation.parts.insert(citation.parts.end(), locator.parts.begin(), locator.parts.end());
}

namespace {

bool is_lead_in(const Scan& scan, std::size_t at) {
  const std::string word = folded(scan.printed(at));
  // "the amendment in A/C.3/77/L.60 to paragraph 12" is to another document.
  if (scan.is(at, Term::see) || scan.is(at, Term::at)) return word != "to";
  return word == "dont" || word == "whose" || word == "notamment" || word == "particular" ||
         word == "particulier" || word == "especially" || word == "specifically";
}

}  // namespace

bool belongs_elsewhere(const Scan& scan, std::size_t at) {
  if (scan.is(at, Term::above) || scan.is(at, Term::aforesaid)) return true;
  if (!scan.is(at, Term::of) && !scan.is(at, Term::at)) return false;
  ++at;
  while (scan.is(at, Term::determiner) || scan.is(at, Term::possessive)) ++at;
  if (scan.is(at, Term::own_paper)) {  // "du projet de résolution"
    const std::size_t noun = scan.is(at + 1, Term::of) ? at + 2 : at + 1;
    return scan.is(noun, Term::resolution) || scan.is(noun, Term::decision);
  }
  const Token* next = scan.token(at);
  if (next == nullptr) return false;
  switch (next->term) {
    case Term::resolution:
    case Term::resolutions:
    case Term::decision:
    case Term::decisions:
    case Term::report:
    case Term::document:
    case Term::symbol:
    case Term::pair:
    case Term::present:
    case Term::demonstrative:
    case Term::same:
    case Term::said:
    case Term::aforesaid:
    case Term::law:
      return true;
    default:
      return organ_at(scan.lexed, at).organ != Organ::none;
  }
}

std::size_t behind_date(const Scan& scan, std::size_t at) {
  std::size_t next = at;
  if (scan.is(next, Term::comma)) ++next;
  for (int words = 0; words < 4; ++words) {  // "en date du", "adoptée le", "dated"
    if (scan.is(next, Term::number) || scan.is(next, Term::ordinal)) break;
    const Token* token = scan.token(next);
    if (token == nullptr || (token->term != Term::word && token->term != Term::of &&
                             token->term != Term::at && token->term != Term::determiner)) {
      return at;
    }
    ++next;
  }
  const bool day = scan.is(next, Term::number) || scan.is(next, Term::ordinal);
  if (!day || !scan.is(next + 1, Term::month) || !scan.is(next + 2, Term::number)) return at;
  return next + 3;
}

std::size_t symbol_further_on(const Scan& scan, std::size_t at) {
  constexpr std::size_t farthest = 70;
  for (std::size_t next = at + 1; next < at + farthest; ++next) {
    const Token* token = scan.token(next);
    if (token == nullptr) return 0;
    switch (token->term) {
      case Term::symbol: {
        const bool named = scan.is(next - 1, Term::open) || scan.is(next - 1, Term::document) ||
                           scan.is(next - 1, Term::see);
        return named || next == at + 1 ? next : 0;
      }
      case Term::paragraph:
      case Term::paragraphs:
      case Term::paragraph_short:
      case Term::section:
      case Term::pair:
      case Term::semicolon:
      case Term::present:
        return 0;
      case Term::period:
        // The stop of an abbreviation stands inside the sentence.
        if (scan.printed(next - 1) == "No" && scan.is(next + 1, Term::number)) break;
        if (scan.token(next + 1) == nullptr || scan.token(next + 1)->spaced) return 0;
        break;
      default:
        break;
    }
  }
  return 0;
}

namespace {

// Behind what may stand between a document and the comma before its place: the star of a reissue,
// "A/68/98*", and a few words in brackets, "A/C.6/71/SR.24 (Spain)".
std::size_t behind_remark(const Scan& scan, std::size_t at) {
  constexpr std::size_t longest = 8;
  while (scan.printed(at) == "*" && !scan.token(at)->spaced) ++at;
  if (!scan.is(at, Term::open)) return at;
  for (std::size_t next = at + 1; next < at + longest; ++next) {
    if (scan.is(next, Term::close)) {
      const bool place = scan.is(next + 1, Term::comma) && scan.starts_locator(next + 2);
      return place ? next + 1 : at;
    }
    const Token* token = scan.token(next);
    if (token == nullptr || token->term == Term::symbol || token->term == Term::pair ||
        token->term == Term::open || scan.starts_locator(next)) {
      return at;
    }
  }
  return at;
}

// Behind the call of a note that extraction has put into the line: "S/2023/45,1 para. 6".
std::size_t behind_call(const Scan& scan, std::size_t at) {
  const bool call = scan.is(at, Term::number) && !scan.token(at)->spaced &&
                    scan.is(at + 1, Term::paragraph_short) && scan.token(at + 1)->spaced;
  return call ? at + 1 : at;
}

}  // namespace

std::optional<Locator> locator_behind(const Scan& scan, std::size_t at) {
  std::size_t next = behind_remark(scan, at);
  const bool comma = scan.is(next, Term::comma);
  if (comma) next = behind_call(scan, next + 1);
  const bool bracket = scan.is(next, Term::open);
  if (bracket) ++next;
  const std::size_t lead_in = next;
  while (next < lead_in + 3 && is_lead_in(scan, next)) ++next;
  const bool led = next > lead_in;
  if (led && scan.is(next, Term::of)) ++next;  // "en particulier de son paragraphe 5"
  while (led && (scan.is(next, Term::determiner) || scan.is(next, Term::possessive))) ++next;
  const bool clause = comma && scan.is(next, Term::determiner) && scan.starts_locator(next + 1);
  auto locator = parse_locator(scan.lexed, clause ? next + 1 : next, true);
  if (clause) {  // ", the annex to which contains"
    if (!locator || scan.printed(locator->end + 1) != "which") return std::nullopt;
    locator->end += 2;
  }
  if (!locator || belongs_elsewhere(scan, locator->end)) return std::nullopt;
  const bool bare_annex = locator->paragraphs.empty() && locator->parts.empty() && locator->annex &&
                          locator->annex->empty();
  if (bare_annex && !comma && !bracket) return std::nullopt;
  // "… sous la cote A/AC.292/2022/CRP.1 (voir annexe)" sends to the annex of this document.
  const bool see = led && scan.is(lead_in, Term::see);
  if (bracket && see && locator->annex && locator->paragraphs.empty()) return std::nullopt;
  if (bracket) {
    if (!scan.is(locator->end, Term::close)) return std::nullopt;
    ++locator->end;
  }
  locator->begin = at;
  return locator;
}

std::optional<Locator> locator_behind_bracket(const Scan& scan, std::size_t at) {
  if (!scan.is(at + 1, Term::comma)) return std::nullopt;
  const bool led = scan.is(at + 2, Term::at) || scan.is(at + 2, Term::determiner) ||
                   scan.printed(at + 2) == "dont" || scan.printed(at + 2) == "whose";
  if (!scan.starts_locator(at + 2) && !led) return std::nullopt;
  return locator_behind(scan, at + 1);
}

namespace {

std::size_t read(Scan& scan, std::size_t at) {
  switch (scan.token(at)->term) {
    case Term::symbol:
    case Term::url:
      return read_symbol(scan, at);
    case Term::resolutions:
    case Term::decisions: {
      const std::size_t end = read_numbered(scan, at);
      return end > at ? end : read_back_references(scan, at);
    }
    case Term::resolution:
    case Term::decision: {
      const std::size_t end = read_numbered(scan, at);
      return end > at ? end : read_back_reference(scan, at);
    }
    case Term::report:
    case Term::document: {
      const std::size_t end = read_named_report(scan, at);
      return end > at ? end : read_back_reference(scan, at);
    }
    case Term::reports: {
      const std::size_t end = read_named_report(scan, at);
      return end > at ? end : read_back_references(scan, at);
    }
    case Term::paragraph:
    case Term::paragraphs:
    case Term::paragraph_short:
    case Term::subparagraph:
    case Term::preambular:
    case Term::operative:
    case Term::ordinal:
    case Term::annex:
    case Term::section:
    case Term::chapter:
      return read_locator(scan, at);
    case Term::table:
      return read_table(scan, at);
    case Term::ibid:
      return read_ibid(scan, at);
    case Term::pair:
    case Term::number:
      return at == 0 && scan.column != Term::word ? read_column_number(scan) : at;
    case Term::other:
      return scan.is(at + 1, Term::of) ? read_locator(scan, at) : at;  // "PP10 of"
    default:
      return at;
  }
}

bool is_paragraph_column(const Scan& scan) {
  return scan.column == Term::paragraph || scan.column == Term::paragraphs ||
         scan.column == Term::paragraph_short;
}

}  // namespace

void read_element(Scan& scan) {
  scan.first = scan.found.size();
  if (scan.prose) {
    for (std::size_t& age : scan.antecedents.age) ++age;
  }
  if (is_paragraph_column(scan)) {
    if (const std::size_t end = read_column_paragraphs(scan); end > 0) return;
  }
  for (std::size_t at = 0; at < scan.lexed.tokens.size();) {
    at = std::max(read(scan, at), at + 1);
  }
}

}  // namespace ibidem::citations
