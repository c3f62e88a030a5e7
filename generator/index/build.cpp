#include "entries.h"

#include "index/index.h"

#include <algorithm>

namespace ibidem::index {
namespace {

/// Of the pages that list whole documents.
constexpr std::size_t documents_on_a_page = 300;

std::vector<std::uint32_t> chronology(const corpus::Corpus& corpus) {
  std::vector<std::uint32_t> documents;
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    if (!corpus.documents[i].parent) documents.push_back(i);
  }
  std::sort(documents.begin(), documents.end(),
            [&](std::uint32_t a, std::uint32_t b) { return newer(corpus, a, b); });
  return documents;
}

std::vector<std::uint32_t> cited_only(const corpus::Corpus& corpus) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = 0; i < corpus.cited.size(); ++i) {
    if (!corpus.cited[i].document) result.push_back(i);
  }
  return result;
}

}  // namespace

Language shown_language(const corpus::Corpus& corpus, const corpus::Record& record,
                        const Language& language) {
  if (record.texts.contains(language)) return language;
  for (const Language& other : corpus.portal.languages) {
    if (record.texts.contains(other)) return other;
  }
  return language;
}

const corpus::TextRecord* shown_text(const corpus::Corpus& corpus, const corpus::Record& record,
                                     const Language& language) {
  const auto found = record.texts.find(shown_language(corpus, record, language));
  return found == record.texts.end() ? nullptr : &found->second;
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

Index build(const corpus::Corpus& corpus, const Language& language, std::vector<Release> releases) {
  Index index;
  index.language = language;
  auto countries = country_entries(corpus, language);
  auto subjects = subject_entries(corpus, language);
  add_positions(corpus, subjects, countries);
  add_cited_by(corpus, language, countries);
  lay_out(corpus, countries, subjects);
  index.news = add_news(corpus, language, releases, countries, subjects);
  index.releases = std::move(releases);
  index.by_initial = by_initial(corpus, countries, language);
  index.by_region = by_region(corpus, countries);
  index.countries = std::move(countries);
  index.subjects = std::move(subjects);
  index.chronology = chronology(corpus);
  std::vector<Weight> documents;
  for (const std::uint32_t document : index.chronology) documents.push_back({document, 1});
  index.chronology_parts = by_year(corpus, documents, documents_on_a_page);
  index.cited_only = cited_only(corpus);
  return index;
}

}  // namespace ibidem::index
