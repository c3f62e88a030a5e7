#include "number.h"
#include "paragraph_list.h"
#include "scan.h"

#include "citations/codes.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace ibidem::citations {
namespace {

// A member of a list of resolutions: a number or a symbol, with what stands behind it.
struct Member {
  std::optional<PrintedNumber> number;  // else a symbol
  std::size_t begin = 0;
  std::size_t name_end = 0;  // behind the number itself
  std::size_t end = 0;       // behind date, organ and locator
  Organ organ = Organ::none;
  std::optional<Locator> locator;
};

// ", intitulée « … »": the title of a resolution that stands in a list. The index behind, or `at`.
std::size_t behind_title(const Scan& scan, std::size_t at) {
  constexpr std::size_t longest = 80;
  std::size_t next = at;
  if (scan.is(next, Term::comma)) ++next;
  const std::string word = folded(scan.printed(next));
  if (word != "intitulee" && word != "intitule" && word != "entitled") return at;
  const std::string_view opening = scan.printed(++next);
  const std::string_view closing = opening == "«" ? "»" : opening == "“" ? "”" : opening;
  if (opening != "«" && opening != "“" && opening != "\"") return at;
  for (std::size_t i = next + 1; i < next + longest && scan.token(i) != nullptr; ++i) {
    if (scan.printed(i) == closing) return i + 1;
  }
  return at;
}

void read_qualifiers(const Scan& scan, Member& member) {
  for (int rounds = 0; rounds < 4; ++rounds) {
    const std::size_t before = member.end;
    member.end = behind_date(scan, member.end);
    member.end = behind_title(scan, member.end);
    if (const NamedOrgan organ = organ_after(scan.lexed, member.end); organ.organ != Organ::none) {
      member.organ = organ.organ;
      member.end = organ.end;
    }
    if (member.end == before) break;
  }
  member.locator = locator_behind(scan, member.end);
  if (member.locator) {
    member.end = member.locator->end;
    // "77/37, par. 3, de l'Assemblée générale"
    if (const NamedOrgan organ = organ_after(scan.lexed, member.end); organ.organ != Organ::none) {
      member.organ = organ.organ;
    }
  }
}

std::optional<Member> parse_member(const Scan& scan, std::size_t at) {
  Member member;
  member.begin = at;
  member.name_end = at + 1;
  if (scan.is(at, Term::symbol)) {
    // "A/RES/70/237 et 76/19"; a symbol of another kind ends the list.
    const Symbol& symbol = scan.lexed.symbols[scan.token(at)->value];
    if (symbol.empty() || Antecedents::kind(symbol) == Antecedents::report) return std::nullopt;
  } else {
    member.number = parse_number(scan.lexed, at);
    if (!member.number) return std::nullopt;
    member.name_end = member.number->end;
  }
  member.end = member.name_end;
  read_qualifiers(scan, member);
  return member;
}

// Where the next member of a list would begin, or 0.
std::size_t behind_separator(const Scan& scan, std::size_t at) {
  std::size_t next = at;
  if (scan.is(next, Term::comma) || scan.is(next, Term::semicolon)) ++next;
  if (scan.is(next, Term::conjunction)) {
    ++next;
  } else if (folded(scan.printed(next)) == "ainsi") {  // "ainsi que"
    next += 2;
  } else if (scan.printed(next) == "as" && scan.printed(next + 1) == "well") {
    next += 3;
  }
  return next > at ? next : 0;
}

// What may stand between the noun and its first number, folded.
constexpr auto small_words = std::to_array<std::string_view>(
    {"de", "consensus", "no", "nos", "n", "\u00b0", "\u00ba", "number", "numbers", "numero",
     "numeros", "annuelles", "pertinentes", "relevant", "following", "suivantes", "ci-apres"});

// Where the first number stands behind the noun: "résolution no 77/37", "résolutions de consensus
// 70/237", "résolutions de l'Assemblée générale 70/237". The organ named between goes to `organ`.
std::size_t first_number(const Scan& scan, std::size_t noun, Organ& organ) {
  constexpr std::size_t most_words = 5;
  std::size_t at = noun + 1;
  if (const NamedOrgan named = organ_after(scan.lexed, at); named.organ != Organ::none) {
    organ = named.organ;
    at = named.end;
  }
  for (std::size_t words = 0; words <= most_words; ++words, ++at) {
    const Token* token = scan.token(at);
    if (token == nullptr) return 0;
    if (token->term == Term::pair || token->term == Term::symbol) return at;
    // Between noun and a plain number only "no" may stand: "résolution no 1373 (2001)".
    if (token->term == Term::number) return words <= 2 && parse_number(scan.lexed, at) ? at : 0;
    const std::string word = folded(scan.printed(at));
    const bool small = std::find(small_words.begin(), small_words.end(), word) != small_words.end();
    const std::string before = folded(scan.printed(at - 1));
    const bool stop = token->term == Term::period && (before == "no" || before == "res");
    if (!small && !stop) return 0;
  }
  return 0;
}

// What tells the subject of a resolution, folded.
constexpr auto about =
    std::to_array<std::string_view>({"sur", "on", "relative", "relatives", "concernant", "portant",
                                     "concerning", "regarding", "relating"});

// Where the next member of a list begins, or 0. What a member is on may stand between them: "les
// résolutions 1325 (2000) sur les femmes et la paix et 2250 (2015)", "ses résolutions 78/241,
// relative aux systèmes d’armes, et 77/96".
std::size_t next_member(const Scan& scan, const Member& member, bool many) {
  constexpr std::size_t farthest = 40;
  const std::size_t direct = behind_separator(scan, member.end);
  if (direct > 0 && parse_member(scan, direct)) return direct;
  const std::size_t subject = scan.is(member.end, Term::comma) ? member.end + 1 : member.end;
  const std::string word = folded(scan.printed(subject));
  const bool tells = std::find(about.begin(), about.end(), word) != about.end();
  if (!many || member.locator || !tells) return 0;
  for (std::size_t at = subject + 1; at < member.end + farthest; ++at) {
    const Token* token = scan.token(at);
    if (token == nullptr || token->term == Term::period || token->term == Term::semicolon ||
        token->term == Term::report || token->term == Term::reports || scan.is_noun(at) ||
        token->term == Term::resolutions || token->term == Term::decisions ||
        scan.starts_locator(at)) {
      return 0;
    }
    const std::size_t next = behind_separator(scan, at);
    if (next > 0 && parse_number(scan.lexed, next)) return next;
  }
  return 0;
}

// An organ named behind a member is that of the members before it as well, back to the last named.
void share_organs(std::vector<Member>& members, Organ before) {
  std::size_t open = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].organ == Organ::none) continue;
    for (; open < i; ++open) members[open].organ = members[i].organ;
    open = i + 1;
  }
  for (; open < members.size(); ++open) members[open].organ = before;
}

// A number without an organ is whose it was where the text named the organ last: "General Assembly
// resolution 60/147 … the annex to resolution 60/147" in a report to the Human Rights Council.
void recall_organs(Scan& scan, std::vector<Member>& members, bool decision) {
  for (Member& member : members) {
    if (!member.number) continue;
    const PrintedNumber& number = *member.number;
    const std::string key = fmt::format("{}{}/{}({})", decision ? 'd' : 'r', number.first,
                                        number.second, number.bracket);
    const bool some = member.organ == Organ::some_council || member.organ == Organ::some_commission;
    if (member.organ != Organ::none && !some) {
      scan.named_organs[key] = member.organ;
      continue;
    }
    const auto named = scan.named_organs.find(key);
    if (named == scan.named_organs.end()) continue;
    if (!some || named->second != Organ::assembly) member.organ = named->second;
  }
}

Citation& add_member(Scan& scan, const Member& member, bool decision, std::size_t begin,
                     std::size_t end) {
  if (!member.number) {
    return scan.add(begin, end, scan.lexed.symbols[scan.token(member.begin)->value], Via::symbol);
  }
  const Numbered numbered =
      symbol_of_number(*member.number, decision, member.organ, scan.setting.own);
  Citation& citation = scan.add(begin, end, numbered.symbol, Via::number);
  if (numbered.symbol.empty()) citation.doubtful = true;
  citation.reason = numbered.reason;
  return citation;
}

// The end of "41/59 A to O" is passed over: the first letter stands for them.
void pass_letter_range(const Scan& scan, Member& member) {
  const std::string_view sign = scan.printed(member.name_end);
  if (!scan.is(member.name_end, Term::dash) && sign != "à" && sign != "to") return;
  if (letter_at(scan.lexed, member.name_end + 1).empty()) return;
  member.name_end += 2;
  member.end = member.name_end;
  read_qualifiers(scan, member);
}

// "58/44 A and B": further letters of the same number, each a resolution of its own.
void add_letters(const Scan& scan, std::vector<Member>& members) {
  for (;;) {
    if (members.back().number && !members.back().number->letter.empty()) {
      pass_letter_range(scan, members.back());
    }
    const Member& last = members.back();
    if (!last.number || last.number->letter.empty() || last.locator) return;
    if (!scan.is(last.name_end, Term::conjunction) && !scan.is(last.name_end, Term::comma)) return;
    const std::size_t at = last.name_end + 1;
    std::string letter = letter_at(scan.lexed, at);
    if (letter.empty()) return;
    Member next = last;
    next.number->letter = std::move(letter);
    next.begin = at;
    next.end = next.name_end = at + 1;
    next.organ = Organ::none;
    read_qualifiers(scan, next);
    members.push_back(std::move(next));
  }
}

std::vector<Member> parse_members(const Scan& scan, std::size_t start, bool many) {
  std::vector<Member> members;
  for (auto member = parse_member(scan, start); member;) {
    members.push_back(*member);
    add_letters(scan, members);
    const std::size_t next = next_member(scan, members.back(), many);
    member = next == 0 ? std::nullopt : parse_member(scan, next);
  }
  return members;
}

// The organ of which the sentence has spoken last before token `at`: "The Human Rights Council
// recalled its resolution 5/1". One that is none of ours only where the sentence begins with it.
Organ organ_spoken_of(const Scan& scan, std::size_t at) {
  constexpr std::size_t farthest = 40;
  for (std::size_t back = 1; back <= std::min(at, farthest); ++back) {
    std::size_t here = at - back;
    const Term term = scan.token(here)->term;
    const bool stop = term == Term::period && scan.token(here + 1)->spaced;
    if (stop || term == Term::semicolon) return Organ::none;
    if (term != Term::word) continue;
    NamedOrgan named = organ_at(scan.lexed, here);
    if (named.organ == Organ::none || named.end > at) continue;
    named = organ_before(scan.lexed, named.end);  // the whole name
    here = named.begin;
    const std::size_t name = here > 0 && scan.is(here - 1, Term::word) ? here - 1 : here;
    const std::size_t article = name > 0 && scan.is(name - 1, Term::determiner) ? name - 1 : name;
    const bool begins = article == 0 || scan.is(article - 1, Term::period);
    if (named.organ == Organ::unknown || named.organ == Organ::foreign) {
      if (begins) return named.organ;
      continue;
    }
    const bool of_other = article > 0 && scan.is(article - 1, Term::of);
    if (!of_other && article < here) return named.organ;
    back = at - here;
  }
  return Organ::none;
}

bool is_commission(Organ organ) {
  return organ == Organ::commission_on_human_rights || organ == Organ::crime_commission ||
         organ == Organ::narcotics_commission || organ == Organ::women_commission;
}

// Whose "its" is: "Human Rights Council decision 25/117 and its resolutions 34/7", "In its
// resolution 42/15, the Human Rights Council". `end`: behind the last number.
Organ organ_of_possessive(const Scan& scan, std::size_t noun, std::size_t end) {
  if (noun == 0 || !scan.is(noun - 1, Term::possessive)) return Organ::none;
  const bool joined =
      noun > 1 && scan.is(noun - 2, Term::conjunction) && scan.numbered_end == noun - 2;
  if (joined) return scan.numbered_organ;
  if (!scan.is(end, Term::comma)) return organ_spoken_of(scan, noun - 1);
  const std::size_t subject = scan.is(end + 1, Term::determiner) ? end + 2 : end + 1;
  const Organ organ = organ_at(scan.lexed, subject).organ;
  if (organ == Organ::none) return organ_spoken_of(scan, noun - 1);
  // "… of the Commission on Human Rights. In its resolution 1997/50, the Commission extended"
  if (organ == Organ::some_commission && is_commission(scan.numbered_organ))
    return scan.numbered_organ;
  return organ == Organ::some_council || organ == Organ::unknown ? Organ::none : organ;
}

}  // namespace

std::size_t read_numbered(Scan& scan, std::size_t at) {
  const bool decision = scan.is(at, Term::decision) || scan.is(at, Term::decisions);
  Organ organ = organ_before(scan.lexed, at).organ;
  const std::size_t start = first_number(scan, at, organ);
  if (start == 0) return at;
  if (scan.is(start, Term::symbol)) {
    // The symbol stands for itself; what is carried for the noun is for it.
    if (scan.carried && scan.carried_for == at) scan.carried_for = start;
    if (scan.lexed.symbols[scan.token(start)->value].empty()) return at;
  }
  const bool many = scan.is(at, Term::resolutions) || scan.is(at, Term::decisions);
  std::vector<Member> members = parse_members(scan, start, many);
  if (members.empty() || (members.size() == 1 && !members[0].number)) return at;
  if (organ == Organ::none) organ = organ_of_possessive(scan, at, members.back().end);
  share_organs(members, organ);
  recall_organs(scan, members, decision);

  const std::size_t first = scan.found.size();
  const bool close = scan.carried_close;
  auto before = scan.take_carried(at);
  if (!before) before = scan.take_carried(start);
  const bool single = members.size() == 1 && members[0].number && start == at + 1;
  Member& last = members.back();
  const bool bracketed = single && at > 0 && scan.is(at - 1, Term::open);
  if (bracketed && !last.locator && scan.is(last.end, Term::close)) {
    last.locator = locator_behind_bracket(scan, last.end);
    if (last.locator) last.end = last.locator->end;
  }
  const bool over_bracket = bracketed && last.locator && scan.is(last.name_end, Term::close);
  for (const Member& member : members) {
    if (member.organ == Organ::foreign) continue;
    std::size_t begin = single ? at : member.begin;
    if (over_bracket) --begin;
    if (before && close && &member == &members.front()) begin = before->begin;
    const std::size_t end = member.locator ? member.end : member.name_end;
    Citation& citation = add_member(scan, member, decision, begin, end);
    if (before) apply(*before, citation);
    if (member.locator) apply(*member.locator, citation);
  }
  scan.remember(first);
  scan.numbered_organ = members.back().organ;
  scan.numbered_end = members.back().end;
  return members.back().end;
}

std::size_t read_column_paragraphs(Scan& scan) {
  Locator locator;
  const std::size_t end = parse_paragraph_list(scan.lexed, 0, true, locator.paragraphs);
  if (end == 0 || scan.token(end) != nullptr) return 0;
  scan.alone.push_back(scan.found.size());
  apply(locator, scan.add(0, end, scan.setting.facts.symbol, Via::internal));
  return end;
}

std::size_t read_column_number(Scan& scan) {
  const bool decision = scan.column == Term::decision || scan.column == Term::decisions;
  std::vector<Member> members = parse_members(scan, 0, true);
  share_organs(members, Organ::none);
  recall_organs(scan, members, decision);
  if (members.empty() || scan.token(members.back().end) != nullptr) return 0;
  const std::size_t first = scan.found.size();
  for (const Member& member : members) {
    if (member.organ == Organ::foreign) continue;
    const std::size_t end = member.locator ? member.end : member.name_end;
    Citation& citation = add_member(scan, member, decision, member.begin, end);
    if (member.locator) apply(*member.locator, citation);
  }
  scan.remember(first);
  return members.back().end;
}

}  // namespace ibidem::citations
