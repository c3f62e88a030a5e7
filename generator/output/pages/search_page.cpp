#include "elements/links.h"
#include "elements/names.h"
#include "pages/pages.h"

#include <array>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ibidem::output {
namespace {

/// Texts that the script of the search page needs: keys of the strings without "search-".
constexpr std::array<std::string_view, 23> word_keys{
    "annex",          "cited-one",  "cited-other",     "document-one",
    "document-other", "failed",     "found-least-one", "found-least-other",
    "found-none",     "found-one",  "found-other",     "found-partly",
    "hint",           "item",       "limit-country",   "limit-subject",
    "note",           "other-text", "paragraph",       "partly",
    "point",          "preambular", "searching"};

struct Choice {
  std::string code;
  std::string name;
  std::string forms;  ///< other names, with "|" between them
};

using Values = std::vector<Choice>;

theme::Value filter(const Edition& edition, std::string_view facet, const Values& values) {
  theme::List list;
  for (const auto& [code, name, forms] : values) {
    list.push_back(theme::Object{{"value", code}, {"name", name}, {"forms", forms}});
  }
  return theme::Object{{"facet", facet},
                       {"name", edition.strings("search-" + std::string(facet))},
                       {"values", std::move(list)}};
}

/// The States that submitted something, in the order of the index.
Values countries(const Edition& edition) {
  Values values;
  for (const auto& entry : edition.index.countries) {
    if (entry.submissions.empty()) continue;
    const Country& country = edition.corpus.countries.all()[entry.country];
    values.push_back({country.iso2, country_name(edition, entry.country),
                      fmt::to_string(fmt::join(names_of(country), "|"))});
  }
  return values;
}

Values subjects(const Edition& edition) {
  Values values;
  for (const auto& entry : edition.index.subjects) {
    values.push_back(
        {edition.corpus.subjects.id(entry.subject), subject_label(edition, entry.subject), {}});
  }
  return values;
}

/// What a fact of the documents takes for values; `name` names them.
Values facts(const Edition& edition, const std::function<std::string(const Facts&)>& fact,
             const std::function<std::string(const std::string&)>& name) {
  std::set<std::string> codes;
  for (const auto& record : edition.corpus.all_named()) codes.insert(fact(record.document.facts));
  codes.erase("");
  Values values;
  for (const std::string& code : codes) values.push_back({code, name(code), {}});
  return values;
}

std::string language_name(const Edition& edition, const std::string& code) {
  return edition.strings.named("language-", code);
}

theme::List filters(const Edition& edition) {
  const auto kinds = facts(
      edition, [](const Facts& of) { return std::string(name(of.kind)); },
      [&](const std::string& code) { return edition.strings("kind-" + code); });
  auto years = facts(
      edition, [](const Facts& of) { return of.date ? std::to_string(of.date->year) : ""; },
      [](const std::string& code) { return code; });
  const auto originals = facts(
      edition,
      [](const Facts& of) { return of.original_language ? of.original_language->code : ""; },
      [&](const std::string& code) { return language_name(edition, code); });
  return {filter(edition, "country", countries(edition)),
          filter(edition, "subject", subjects(edition)), filter(edition, "kind", kinds),
          filter(edition, "year", Values(years.rbegin(), years.rend())),
          filter(edition, "original", originals)};
}

theme::List words(const Edition& edition) {
  theme::List list;
  for (const std::string_view key : word_keys) {
    list.push_back(
        theme::Object{{"key", key}, {"text", edition.strings("search-" + std::string(key))}});
  }
  return list;
}

theme::List text_languages(const Edition& edition) {
  theme::List list;
  for (const Language& language : edition.corpus.portal.languages) {
    list.push_back(
        theme::Object{{"code", language.code}, {"name", language_name(edition, language.code)}});
  }
  return list;
}

}  // namespace

Result<std::string> search_page(const Edition& edition) {
  constexpr std::string_view path = "search.html";
  const auto title = edition.strings("nav-search");
  auto values = frame(edition, {path, title, {}, "search"});
  values.emplace("heading", title);
  values.emplace("documents_page", relative_link(path, "documents/index.html"));
  values.emplace("countries_page", relative_link(path, "countries/index.html"));
  values.emplace("subjects_page", relative_link(path, "subjects/index.html"));
  values.emplace("filters", filters(edition));
  values.emplace("words", words(edition));
  values.emplace("text_languages", text_languages(edition));
  return edition.theme.render("search", std::move(values));
}

}  // namespace ibidem::output
