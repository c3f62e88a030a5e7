#include "entries.h"

#include "base/parallel.h"
#include "index/index.h"

#include <utility>

namespace ibidem::index {
namespace {

/// Of the pages that list whole documents.
constexpr std::size_t documents_on_a_page = 300;

std::vector<std::uint32_t> chronology(const corpus::Corpus& corpus, const Tallies& tallies) {
  std::vector<std::uint32_t> documents;
  for (const std::uint32_t document : tallies.newest_first) {
    if (!corpus.documents[document].parent) documents.push_back(document);
  }
  return documents;
}

std::vector<std::uint32_t> cited_only(const corpus::Corpus& corpus) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = 0; i < corpus.cited.size(); ++i) {
    if (!corpus.cited[i].document) result.push_back(i);
  }
  return result;
}

Counted count(const corpus::Corpus& corpus) {
  Counted counted;
  counted.tallies = tally(corpus);
  counted.layout = lay_out(corpus, counted.tallies);
  return counted;
}

Index build_counted(const corpus::Corpus& corpus, const Language& language, const Counted& counted,
                    std::vector<Release> releases) {
  Index index;
  index.language = language;
  auto countries = country_entries(corpus, language, counted);
  auto subjects = subject_entries(corpus, language, counted);
  add_positions(corpus, language, counted.tallies, subjects, countries);
  add_cited_by(corpus, language, counted.tallies, countries);
  index.news = add_news(corpus, language, releases, countries, subjects);
  index.releases = std::move(releases);
  index.by_initial = by_initial(corpus, countries, language);
  index.by_region = by_region(corpus, countries);
  index.countries = std::move(countries);
  index.subjects = std::move(subjects);
  index.chronology = chronology(corpus, counted.tallies);
  std::vector<Weight> documents;
  for (const std::uint32_t document : index.chronology) documents.push_back({document, 1});
  index.chronology_parts = by_year(corpus, documents, documents_on_a_page);
  index.cited_only = cited_only(corpus);
  return index;
}

}  // namespace

const Language& shown_language(const corpus::Corpus& corpus, const corpus::Record& record,
                               const Language& language) {
  if (record.texts.contains(language)) return language;
  for (const Language& other : corpus.portal.languages) {
    if (record.texts.contains(other)) return other;
  }
  return language;
}

const corpus::TextRecord* shown_text(const corpus::Corpus& corpus, const corpus::Record& record,
                                     const Language& language) {
  const auto own = record.texts.find(language);
  if (own != record.texts.end()) return &own->second;
  const auto other = record.texts.find(shown_language(corpus, record, language));
  return other == record.texts.end() ? nullptr : &other->second;
}

std::optional<std::uint32_t> submitter(const corpus::Corpus& corpus, const corpus::Record& record) {
  const Facts& facts = record.document.facts;
  if (!facts.country) return std::nullopt;
  return corpus.countries.by_iso2(*facts.country);
}

const Position* position_on(const CountryEntry& country, std::uint32_t subject) {
  for (const Position& position : country.positions) {
    if (position.subject == subject) return &position;
  }
  return nullptr;
}

std::vector<Index> build_all(const corpus::Corpus& corpus, const std::vector<Release>& releases) {
  const std::vector<Language>& languages = corpus.portal.languages;
  const Counted counted = count(corpus);
  std::vector<Index> indexes(languages.size());
  parallel_for(languages.size(), [&](std::size_t i) {
    indexes[i] = build_counted(corpus, languages[i], counted, releases);
  });
  return indexes;
}

Index build(const corpus::Corpus& corpus, const Language& language, std::vector<Release> releases) {
  return build_counted(corpus, language, count(corpus), std::move(releases));
}

}  // namespace ibidem::index
