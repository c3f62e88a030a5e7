#include "checks.h"

#include "alignment/codes.h"
#include "language/fold.h"
#include "language/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ibidem::alignment {
namespace {

std::string name_of(const Country& country, const Language& language) {
  const auto names = country.names.find(language);
  return names == country.names.end() ? country.iso2 : names->second.name;
}

// Words of names that say nothing of the State alone.
constexpr std::array<std::string_view, 17> general_words = {
    "republique", "republic", "royaume",   "kingdom",      "united",     "etats",
    "states",     "emirats",  "emirates",  "democratique", "democratic", "populaire",
    "people",     "nouvelle", "islamique", "islamic",      "federation"};

// Beginnings of adjectives that do not begin like the name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> adjectives = {
    {{"CH", "swiss"},
     {"DK", "danish"},
     {"DK", "danois"},
     {"ES", "spanish"},
     {"FR", "french"},
     {"GB", "british"},
     {"GB", "britanniq"},
     {"GR", "hellen"},
     {"NL", "dutch"},
     {"NL", "neerland"},
     {"PH", "filipin"},
     {"PL", "polish"},
     {"TR", "turc"},
     {"TR", "turq"},
     {"US", "americ"},
     {"VN", "vietnam"},
     {"VA", "vatican"}}};

// The beginnings of words that speak of a State in a language: four letters of each word of its
// name, which adjectives mostly keep ("estonien", "Canadian", "néo-zélandais").
std::vector<std::string> beginnings_of(const Country& country, const Language& language) {
  constexpr std::size_t enough = 4;
  std::vector<std::string> beginnings;
  const auto names = country.names.find(language);
  if (names == country.names.end()) return beginnings;
  const std::string name = language::folded(names->second.name);
  for (const language::Token& token : language::tokens(name)) {
    const std::string_view word =
        std::string_view(name).substr(token.begin, token.end - token.begin);
    const bool general =
        std::find(general_words.begin(), general_words.end(), word) != general_words.end();
    if (word.size() >= enough && !general) beginnings.emplace_back(word.substr(0, enough));
  }
  for (const auto& [iso2, beginning] : adjectives) {
    if (iso2 == country.iso2) beginnings.emplace_back(beginning);
  }
  return beginnings;
}

bool is_alluded_to(const Country& country, const Language& language, const std::string& folded) {
  const std::vector<std::string> beginnings = beginnings_of(country, language);
  for (const language::Token& token : language::tokens(folded)) {
    const std::string_view word =
        std::string_view(folded).substr(token.begin, token.end - token.begin);
    for (const std::string& beginning : beginnings) {
      if (word.starts_with(beginning)) return true;
    }
  }
  return false;
}

std::vector<std::string> named_here_only(const std::vector<NamedState>& here,
                                         const Language& language,
                                         const std::vector<NamedState>& there,
                                         const Language& other, const RichText& other_text,
                                         const Known& known) {
  std::vector<std::string> names;
  std::set<std::uint32_t> seen;
  std::string folded;
  for (const NamedState& named : here) {
    if (named.state == known.submitter || !seen.insert(named.state).second) continue;
    const bool both = std::any_of(there.begin(), there.end(),
                                  [&](const NamedState& one) { return one.state == named.state; });
    if (both || other_text.text.find(named.printed) != std::string::npos) continue;
    const Country& country = known.countries.all()[named.state];
    if (folded.empty()) folded = language::folded(other_text.text);
    if (!is_alluded_to(country, other, folded)) names.push_back(name_of(country, language));
  }
  return names;
}

// By entry, where it is first named.
std::map<std::uint32_t, terms::Mention> terms_in(const RichText& rich, const Language& language,
                                                 const terms::Glossary& glossary) {
  std::map<std::uint32_t, terms::Mention> found;
  for (const terms::Mention& mention : glossary.find(rich.text, language)) {
    found.emplace(mention.which, mention);
  }
  return found;
}

}  // namespace

void compare_states(const Compared& pair, const std::vector<NamedState>& source,
                    const std::vector<NamedState>& translation, const Known& known,
                    std::vector<Difference>& differences) {
  if (source.empty() && translation.empty()) return;
  auto of_source = named_here_only(source, pair.source_language, translation,
                                   pair.translation_language, *pair.translation.rich, known);
  auto of_translation = named_here_only(translation, pair.translation_language, source,
                                        pair.source_language, *pair.source.rich, known);
  if (of_source.empty() && of_translation.empty()) return;
  differences.push_back({codes::states_differ, std::move(of_source), std::move(of_translation)});
}

void compare_terms(const Compared& pair, const Known& known, std::vector<Difference>& differences) {
  const auto& entries = known.glossary.all();
  if (entries.empty()) return;
  const auto here = terms_in(*pair.source.rich, pair.source_language, known.glossary);
  if (here.empty()) return;
  const auto there = terms_in(*pair.translation.rich, pair.translation_language, known.glossary);
  for (const auto& [which, mention] : here) {
    const auto terms = entries[which].languages.find(pair.translation_language);
    if (there.contains(which) || terms == entries[which].languages.end()) continue;
    differences.push_back(
        {codes::terms_differ,
         {pair.source.rich->text.substr(mention.begin, mention.end - mention.begin)},
         {terms->second.terms.front()}});
  }
}

}  // namespace ibidem::alignment
