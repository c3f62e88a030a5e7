#include "organ.h"

#include "characters.h"

#include <algorithm>
#include <array>

namespace ibidem::citations {
namespace {

struct Name {
  std::string_view words;  // folded, parted by one blank
  Organ organ;
};

// Longer names before the shorter ones that they begin with.
constexpr auto names = std::to_array<Name>({
    {"assemblee des nations unies pour l'environnement", Organ::environment_assembly},
    {"united nations environment assembly", Organ::environment_assembly},
    {"assemblee generale", Organ::assembly},
    {"assemblee", Organ::assembly},
    {"general assembly", Organ::assembly},
    {"assembly", Organ::assembly},
    {"unga", Organ::assembly},
    {"ga", Organ::assembly},
    {"conseil de securite", Organ::security_council},
    {"security council", Organ::security_council},
    {"unsc", Organ::security_council},
    {"conseil economique et social", Organ::economic_and_social_council},
    {"economic and social council", Organ::economic_and_social_council},
    {"ecosoc", Organ::economic_and_social_council},
    {"conseil des droits de l'homme", Organ::human_rights_council},
    {"human rights council", Organ::human_rights_council},
    {"commission des droits de l'homme", Organ::commission_on_human_rights},
    {"commission on human rights", Organ::commission_on_human_rights},
    {"commission pour la prevention du crime et la justice penale", Organ::crime_commission},
    {"commission on crime prevention and criminal justice", Organ::crime_commission},
    {"commission des stupefiants", Organ::narcotics_commission},
    {"commission on narcotic drugs", Organ::narcotics_commission},
    {"commission de la condition de la femme", Organ::women_commission},
    {"commission on the status of women", Organ::women_commission},
    {"conseil de l'union europeenne", Organ::foreign},
    {"conseil de l'europe", Organ::foreign},
    {"council of the european union", Organ::foreign},
    {"council of europe", Organ::foreign},
    {"commission europeenne", Organ::foreign},
    {"european commission", Organ::foreign},
    {"european council", Organ::foreign},
    {"union europeenne", Organ::foreign},
    {"european union", Organ::foreign},
    {"union africaine", Organ::foreign},
    {"african union", Organ::foreign},
    {"conseil", Organ::some_council},
    {"council", Organ::some_council},
    {"commission", Organ::some_commission},
});

// What organs of other names begin with; a resolution of theirs is not the Assembly's.
constexpr auto other_organs = std::to_array<std::string_view>(
    {"comite", "committee", "conference", "congres", "congress", "union", "organisation",
     "organization", "parlement", "parliament", "sous-commission", "sub-commission", "board"});

// Names that begin with a word of `names` and go on: "Conseil des gouverneurs".
bool goes_on(const Lexed& lexed, std::size_t at) {
  if (at >= lexed.tokens.size()) return false;
  const Token& token = lexed.tokens[at];
  if (token.term == Term::of) {
    ++at;
    if (at < lexed.tokens.size() && lexed.tokens[at].term == Term::determiner) ++at;
    return at < lexed.tokens.size() && lexed.tokens[at].term == Term::word;
  }
  const std::string_view word = lexed.printed(token);
  return word == "pour" || word == "on" || word == "for";
}

// The token behind `words` if they stand at `at`, else 0.
std::size_t match(const Lexed& lexed, std::size_t at, std::string_view words) {
  while (!words.empty()) {
    if (at >= lexed.tokens.size()) return 0;
    std::string printed = folded(lexed.printed(lexed.tokens[at]));
    // An elision is printed with either apostrophe.
    if (const std::size_t curly = printed.find("\xe2\x80\x99"); curly != std::string::npos) {
      printed.replace(curly, 3, "'");
    }
    if (!words.starts_with(printed)) return 0;
    words.remove_prefix(printed.size());
    if (words.starts_with(' ')) {
      words.remove_prefix(1);
    } else if (!words.empty() && !printed.ends_with('\'')) {
      return 0;
    }
    ++at;
  }
  return at;
}

}  // namespace

NamedOrgan organ_at(const Lexed& lexed, std::size_t at) {
  if (at >= lexed.tokens.size()) return {};
  const std::string_view first = lexed.printed(lexed.tokens[at]);
  if (lexed.tokens[at].term != Term::word) return {};
  for (const Name& name : names) {
    const std::size_t end = match(lexed, at, name.words);
    if (end == 0) continue;
    const bool some = name.organ == Organ::some_council || name.organ == Organ::some_commission;
    if (some && goes_on(lexed, end)) return {Organ::unknown, end, at};
    return {name.organ, end, at};
  }
  const std::string word = folded(first);
  if (is_upper(first.front()) &&
      std::find(other_organs.begin(), other_organs.end(), word) != other_organs.end()) {
    return {Organ::unknown, at + 1, at};
  }
  return {};
}

NamedOrgan organ_after(const Lexed& lexed, std::size_t at) {
  std::size_t next = at;
  if (next >= lexed.tokens.size() || lexed.tokens[next].term != Term::of) return {};
  ++next;
  if (next < lexed.tokens.size() && lexed.tokens[next].term == Term::determiner) ++next;
  return organ_at(lexed, next);
}

NamedOrgan organ_before(const Lexed& lexed, std::size_t at) {
  constexpr std::size_t longest = 7;  // words of the longest English name
  // "the Commission adopted resolution 2019/3", "la Commission a adopté la résolution"
  if (at > 1 && lexed.tokens[at - 1].term == Term::determiner) --at;
  // "the General Assembly, in resolution 76/227"
  if (at > 2 && lexed.tokens[at - 1].term == Term::at && lexed.tokens[at - 2].term == Term::comma) {
    at -= 2;
  }
  const std::string verb = at > 1 ? folded(lexed.printed(lexed.tokens[at - 1])) : std::string();
  if (verb == "adopted") --at;
  if (verb == "adopte") at -= 2;
  // The longest name that ends here, so the search comes from the left.
  for (std::size_t back = std::min(longest, at); back > 0; --back) {
    const NamedOrgan found = organ_at(lexed, at - back);
    if (found.organ != Organ::none && found.end == at) return found;
  }
  return {};
}

Organ default_organ(std::string_view symbol) {
  if (symbol.starts_with("A/HRC/")) return Organ::human_rights_council;
  if (symbol.starts_with("E/CN.4/")) return Organ::commission_on_human_rights;
  if (symbol.starts_with("E/CN.6/")) return Organ::women_commission;
  if (symbol.starts_with("E/CN.7/")) return Organ::narcotics_commission;
  if (symbol.starts_with("E/CN.15/")) return Organ::crime_commission;
  if (symbol.starts_with("UNEP/EA")) return Organ::environment_assembly;
  return Organ::assembly;
}

std::string_view resolution_prefix(Organ organ) {
  switch (organ) {
    case Organ::assembly:
      return "A/RES/";
    case Organ::security_council:
      return "S/RES/";
    case Organ::economic_and_social_council:
      return "E/RES/";
    case Organ::human_rights_council:
      return "A/HRC/RES/";
    case Organ::commission_on_human_rights:
      return "E/CN.4/RES/";
    case Organ::crime_commission:
      return "E/CN.15/RES/";
    case Organ::narcotics_commission:
      return "E/CN.7/RES/";
    case Organ::women_commission:
      return "E/CN.6/RES/";
    case Organ::environment_assembly:
      return "UNEP/EA.";
    default:
      return {};
  }
}

std::string_view decision_prefix(Organ organ) {
  switch (organ) {
    case Organ::assembly:
      return "A/DEC/";
    case Organ::economic_and_social_council:
      return "E/DEC/";
    case Organ::human_rights_council:
      return "A/HRC/DEC/";
    case Organ::crime_commission:
      return "E/CN.15/DEC/";
    case Organ::narcotics_commission:
      return "E/CN.7/DEC/";
    default:
      return {};
  }
}

}  // namespace ibidem::citations
