#include "entries.h"

#include <string_view>

namespace ibidem::index {
namespace {

constexpr std::string_view folder = "documents/";
constexpr std::string_view ending = ".html";

/// The document to whose page a reference leads, "documents/a-78-76/aus.html#s-3".
std::optional<std::uint32_t> led_to(const corpus::Corpus& corpus, std::string_view href) {
  href = href.substr(0, href.find('#'));
  if (!href.starts_with(folder) || !href.ends_with(ending)) return std::nullopt;
  href.remove_prefix(folder.size());
  href.remove_suffix(ending.size());
  return corpus.by_slug(href);
}

}  // namespace

void add_cited_by(const corpus::Corpus& corpus, const Language& language,
                  std::vector<CountryEntry>& countries) {
  std::vector<CountryEntry*> by_country(corpus.countries.all().size());
  for (CountryEntry& country : countries) by_country[country.country] = &country;
  for (const corpus::Cited& cited : corpus.cited) {
    if (!cited.document) continue;
    for (const corpus::Backlink& link : cited.by) {
      const corpus::Record& citing = corpus.documents[link.document];
      if (link.language != shown_language(corpus, citing, language)) continue;
      const auto& citation = citing.texts.at(link.language).citations[link.citation];
      const auto document = led_to(corpus, citation.href);
      const auto country = document ? submitter(corpus, corpus.documents[*document]) : std::nullopt;
      if (!country || submitter(corpus, citing) == country) continue;
      by_country[*country]->cited_by.push_back(link);
    }
  }
}

}  // namespace ibidem::index
