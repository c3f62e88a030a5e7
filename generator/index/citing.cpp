#include "entries.h"

namespace ibidem::index {

void add_cited_by(const corpus::Corpus& corpus, const Language& language, const Tallies& tallies,
                  std::vector<CountryEntry>& countries) {
  std::vector<CountryEntry*> by_country(corpus.countries.all().size());
  for (CountryEntry& country : countries) by_country[country.country] = &country;
  for (const corpus::Cited& cited : corpus.cited) {
    const auto country =
        cited.document ? tallies.documents[*cited.document].submitter : std::nullopt;
    if (!country) continue;
    auto& references = by_country[*country]->cited_by;
    for (const corpus::Backlink& link : cited.by) {
      if (references.size() == most_references) break;
      if (tallies.documents[link.document].submitter == country) continue;
      const corpus::Record& citing = corpus.documents[link.document];
      if (*link.language == shown_language(corpus, citing, language)) references.push_back(link);
    }
  }
}

}  // namespace ibidem::index
