#include "entries.h"

#include "language/collation.h"

#include <algorithm>
#include <map>

namespace ibidem::index {
namespace {

/// What a country's name is sorted by: names with an article or a leading common noun carry a form
/// of their own for it.
const std::string& sort_form(const Country& country, const Language& language) {
  const auto names = country.names.find(language);
  if (names == country.names.end()) return country.iso2;
  return names->second.sort.empty() ? names->second.name : names->second.sort;
}

/// One entry a country, filled where it submitted or the shown texts name it.
std::vector<CountryEntry> filled(const corpus::Corpus& corpus, const Language& language,
                                 const Tallies& tallies) {
  std::vector<CountryEntry> entries(corpus.countries.all().size());
  const auto& shown = tallies.shown.at(language);
  for (const std::uint32_t document : tallies.newest_first) {
    const auto submitted_by = tallies.documents[document].submitter;
    if (submitted_by) entries[*submitted_by].submissions.push_back(document);
    const TextTally* text = shown[document];
    if (text == nullptr) continue;
    for (const Tally& country : text->countries) {
      entries[country.which].mentions.push_back(document);
      if (submitted_by != country.which) entries[country.which].named += country.passages;
    }
  }
  return entries;
}

/// Which countries have a page. A State named in one language of a text only has its page in all,
/// so that the switch of languages always leads somewhere.
std::vector<bool> with_page(const Tallies& tallies, std::size_t countries) {
  std::vector<bool> result(countries);
  for (const DocumentTally& document : tallies.documents) {
    if (document.submitter) result[*document.submitter] = true;
    for (const Tally& country : document.countries) result[country.which] = true;
  }
  return result;
}

}  // namespace

std::vector<CountryEntry> country_entries(const corpus::Corpus& corpus, const Language& language,
                                          const Counted& counted) {
  std::vector<CountryEntry> all = filled(corpus, language, counted.tallies);
  const std::vector<bool> page = with_page(counted.tallies, all.size());
  std::vector<std::pair<std::string, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (!page[i]) continue;
    order.emplace_back(language::sort_key(sort_form(corpus.countries.all()[i], language), language),
                       i);
  }
  std::sort(order.begin(), order.end());
  std::vector<CountryEntry> entries;
  entries.reserve(order.size());
  for (const auto& [key, country] : order) {
    CountryEntry& entry = entries.emplace_back(std::move(all[country]));
    const Pages& pages = counted.layout.countries[country];
    entry.country = country;
    entry.newest_submissions = pages.newest_submissions;
    entry.newest_mentions = pages.newest_others;
    entry.parts = pages.parts;
  }
  return entries;
}

std::vector<Group> by_initial(const corpus::Corpus& corpus,
                              const std::vector<CountryEntry>& countries,
                              const Language& language) {
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < countries.size(); ++i) {
    std::string letter = language::index_letter(
        sort_form(corpus.countries.all()[countries[i].country], language), language);
    if (groups.empty() || groups.back().label != letter) groups.push_back({std::move(letter), {}});
    groups.back().entries.push_back(i);
  }
  return groups;
}

std::vector<Group> by_region(const corpus::Corpus& corpus,
                             const std::vector<CountryEntry>& countries) {
  std::map<std::pair<bool, std::string>, std::vector<std::uint32_t>> regions;
  for (std::uint32_t i = 0; i < countries.size(); ++i) {
    const std::string& group = corpus.countries.all()[countries[i].country].group;
    regions[{group == "none", group}].push_back(i);
  }
  std::vector<Group> groups;
  for (auto& [key, entries] : regions) groups.push_back({key.second, std::move(entries)});
  return groups;
}

}  // namespace ibidem::index
