#include "elements/edition.h"

#include "elements/links.h"
#include "elements/machine_data.h"
#include "elements/names.h"
#include "elements/rich_html.h"
#include "language/collation.h"

#include <array>
#include <utility>

namespace ibidem::output {
namespace {

struct Entry {
  std::string_view section;
  std::string_view target;
};

constexpr std::array<Entry, 6> navigation{{
    {"home", "index.html"},
    {"documents", "documents/index.html"},
    {"countries", "countries/index.html"},
    {"subjects", "subjects/index.html"},
    {"search", "search.html"},
    {"news", "news.html"},
}};

theme::Value navigation_of(const Edition& edition, const Frame& facts) {
  theme::List entries;
  for (const auto& [section, target] : navigation) {
    entries.push_back(theme::Object{
        {"name", edition.strings("nav-" + std::string(section))},
        {"href", relative_link(facts.path, target)},
        {"section", section},
        {"is_current", section == facts.section},
    });
  }
  return entries;
}

theme::Value languages_of(const Edition& edition, const Frame& facts) {
  theme::List choices;
  for (const auto& choice : edition.choices) {
    choices.push_back(theme::Object{
        {"code", choice.code},
        {"name", choice.name},
        {"href", up(facts.path) + "../" + choice.code + "/" + std::string(facts.path)},
        {"is_current", choice.code == edition.language.code},
    });
  }
  return choices;
}

/// Addresses of the page and of its other languages, only where the site's own address is known.
theme::List alternates_of(const Edition& edition, const Frame& facts) {
  theme::List alternates;
  if (edition.options.base_url.empty()) return alternates;
  for (const auto& choice : edition.choices) {
    alternates.push_back(theme::Object{
        {"code", choice.code},
        {"href", edition.options.base_url + choice.code + "/" + std::string(facts.path)}});
  }
  return alternates;
}

TermName term_name(std::string name, const Language& language) {
  auto key = language::sort_key(name, language);
  return {std::move(name), std::move(key)};
}

std::vector<TermName> country_names(const Edition& edition) {
  std::vector<TermName> names;
  for (const auto& country : edition.corpus.countries.all()) {
    auto name = country.iso2;
    if (!country.names.empty()) {
      const auto own = country.names.find(edition.language);
      const auto& [language, words] = own != country.names.end() ? *own : *country.names.begin();
      name = typeset(words.name, language);
    }
    names.push_back(term_name(std::move(name), edition.language));
  }
  return names;
}

std::vector<TermName> subject_names(const Edition& edition) {
  std::vector<TermName> names;
  for (const auto& subject : edition.corpus.subjects.all()) {
    const auto label = in_language(subject.label, edition);
    names.push_back(
        term_name(label.empty() ? subject.id : typeset(label, edition.language), edition.language));
  }
  return names;
}

}  // namespace

Result<std::vector<Edition>> editions_of(const corpus::Corpus& corpus,
                                         const std::vector<index::Index>& indexes,
                                         const theme::Theme& theme, const Options& options) {
  std::vector<Strings> strings;
  std::vector<LanguageChoice> choices;
  for (const auto& index : indexes) {
    auto loaded = Strings::load(theme, index.language);
    if (!loaded) return tl::unexpected(loaded.error());
    choices.push_back({index.language.code, (*loaded)("language-name")});
    strings.push_back(std::move(*loaded));
  }
  std::vector<Edition> editions;
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    std::vector<std::size_t> order(corpus.countries.all().size(), indexes[i].countries.size());
    for (std::size_t entry = 0; entry < indexes[i].countries.size(); ++entry) {
      order[indexes[i].countries[entry].country] = entry;
    }
    auto neighbours = neighbours_of(corpus, indexes[i], order);
    editions.push_back({corpus,
                        indexes[i],
                        theme,
                        options,
                        indexes[i].language,
                        std::move(strings[i]),
                        choices,
                        std::move(order),
                        std::move(neighbours),
                        {},
                        {}});
    editions.back().country_names = country_names(editions.back());
    editions.back().subject_names = subject_names(editions.back());
  }
  return editions;
}

theme::Object frame(const Edition& edition, const Frame& facts) {
  const auto portal = in_language(edition.corpus.portal.title, edition);
  const auto title = facts.title.empty() ? portal : std::string(facts.title) + " – " + portal;
  const auto& base = edition.options.base_url;
  return {
      {"lang", edition.language.code},
      {"t", edition.strings.plain()},
      {"title", title},
      {"portal", portal},
      {"description", facts.description},
      {"root", up(facts.path) + "../"},
      {"home", relative_link(facts.path, "index.html")},
      {"search_page", relative_link(facts.path, "search.html")},
      {"navigation", navigation_of(edition, facts)},
      {"languages", languages_of(edition, facts)},
      {"canonical",
       base.empty() ? std::string() : base + edition.language.code + "/" + std::string(facts.path)},
      {"alternates", alternates_of(edition, facts)},
      {"open_graph", open_graph(edition, facts, "website")},
      {"citation_tags", theme::List()},
      {"json_ld", theme::Html()},
      {"reading", false},
      {"feed", std::string()},
      {"path", facts.path},
  };
}

std::string foreign(const Edition& edition, const Language& language) {
  return language == edition.language ? std::string() : language.code;
}

Result<Text> read_shown(const Edition& edition, std::uint32_t document) {
  const auto& record = edition.corpus.documents[document];
  return corpus::read_text(edition.corpus, record,
                           index::shown_language(edition.corpus, record, edition.language));
}

}  // namespace ibidem::output
