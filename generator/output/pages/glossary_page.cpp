#include "translation_pages.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/place_finder.h"
#include "elements/rich_html.h"
#include "language/collation.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "glossary.html";

/// An entry with what it is sorted by.
struct Sorted {
  std::string key;
  std::size_t entry = 0;
};

theme::Html printed(std::string_view text, const Language& language) {
  theme::Html html;
  append_plain(html.text, text, language);
  return html;
}

/// The terms that are admitted beside the preferred one.
theme::List admitted(const terms::GlossaryTerms& terms, const Language& language) {
  theme::List list;
  for (std::size_t i = 1; i < terms.terms.size(); ++i) {
    list.push_back(printed(terms.terms[i], language));
  }
  return list;
}

theme::Object language_values(const Edition& edition, const Language& language,
                              const terms::GlossaryTerms& terms) {
  return {{"lang", foreign(edition, language)},
          {"language", edition.strings.named("language-", language.code)},
          {"term", printed(terms.terms.front(), language)},
          {"admitted", admitted(terms, language)},
          {"context", printed(terms.context, language)}};
}

/// Where the pair was settled: a link and what it is called, both empty if the portal has no such
/// document.
void add_place(const Edition& edition, const terms::GlossaryEntry& entry, theme::Object& values) {
  std::string href;
  std::string place;
  if (const auto at = edition.corpus.by_slug(entry.slug)) {
    const auto& record = edition.corpus.documents[*at];
    place = record.document.facts.symbol;
    if (const auto country = record.parent ? submitter(edition, record) : std::nullopt) {
      place += " – " + country_name(edition, *country);
    }
    const auto* text = shown_text(edition, record);
    const auto named = text == nullptr ? std::nullopt : PlaceFinder().find(*text, entry.place);
    href = relative_link(path, document_path(entry.slug));
    if (named) {
      href += "#" + entry.place;
      place += ", " + place_name(edition, *named);
    }
  }
  values.emplace("href", std::move(href));
  values.emplace("place", std::move(place));
}

theme::Object entry_values(const Edition& edition, const terms::GlossaryEntry& entry) {
  auto values = language_values(edition, edition.language, entry.languages.at(edition.language));
  values.emplace("id", entry.id);
  theme::List others;
  for (const auto& [language, terms] : entry.languages) {
    if (language != edition.language) {
      others.push_back(language_values(edition, language, terms));
    }
  }
  values.emplace("others", std::move(others));
  add_place(edition, entry, values);
  return values;
}

std::vector<Sorted> sorted_entries(const Edition& edition) {
  const auto& entries = edition.corpus.glossary.all();
  std::vector<Sorted> sorted;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto terms = entries[i].languages.find(edition.language);
    if (terms == entries[i].languages.end()) continue;
    sorted.push_back({language::sort_key(terms->second.terms.front(), edition.language), i});
  }
  std::sort(sorted.begin(), sorted.end(), [](const Sorted& a, const Sorted& b) {
    return std::tie(a.key, a.entry) < std::tie(b.key, b.entry);
  });
  return sorted;
}

}  // namespace

Result<std::string> glossary_page(const Edition& edition) {
  const auto title = edition.strings("glossary");
  auto values = frame(edition, {path, title, edition.strings("glossary-explained"), {}});
  const auto& entries = edition.corpus.glossary.all();
  std::vector<std::pair<std::string, theme::List>> groups;
  const auto sorted = sorted_entries(edition);
  for (const Sorted& one : sorted) {
    const auto& entry = entries[one.entry];
    const auto letter = language::index_letter(entry.languages.at(edition.language).terms.front(),
                                               edition.language);
    if (groups.empty() || groups.back().first != letter) groups.emplace_back(letter, theme::List());
    groups.back().second.push_back(entry_values(edition, entry));
  }
  theme::List initials;
  for (auto& [letter, list] : groups) {
    initials.push_back(theme::Object{{"heading", letter},
                                     {"id", "letter-" + (letter == "#" ? "other" : letter)},
                                     {"entries", std::move(list)}});
  }
  values.emplace("heading", title);
  values.emplace("count", counted(edition, "count-terms", sorted.size()));
  values.emplace("initials", std::move(initials));
  return edition.theme.render("glossary", std::move(values));
}

}  // namespace ibidem::output
