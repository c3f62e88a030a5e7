#include "entries.h"

#include "index/index.h"

#include <algorithm>
#include <tuple>

namespace ibidem::index {
namespace {

std::vector<std::uint32_t> chronology(const corpus::Corpus& corpus) {
  std::vector<std::uint32_t> documents;
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    if (!corpus.documents[i].parent) documents.push_back(i);
  }
  // Documents come sorted by slug, which a stable sort keeps among those of one day.
  std::stable_sort(documents.begin(), documents.end(), [&](std::uint32_t a, std::uint32_t b) {
    return corpus.documents[a].document.facts.date > corpus.documents[b].document.facts.date;
  });
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

bool earlier(const corpus::Corpus& corpus, std::uint32_t a, std::uint32_t b) {
  const auto& left = corpus.documents[a].document.facts.date;
  const auto& right = corpus.documents[b].document.facts.date;
  return std::tuple(!left.has_value(), left, a) < std::tuple(!right.has_value(), right, b);
}

Index build(const corpus::Corpus& corpus, const Language& language) {
  Index index;
  index.language = language;
  index.countries = country_entries(corpus, language);
  index.by_initial = by_initial(corpus, index.countries, language);
  index.by_region = by_region(corpus, index.countries);
  index.subjects = subject_entries(corpus, language);
  index.chronology = chronology(corpus);
  index.cited_only = cited_only(corpus);
  return index;
}

}  // namespace ibidem::index
