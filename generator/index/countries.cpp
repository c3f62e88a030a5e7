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
std::vector<CountryEntry> filled(const corpus::Corpus& corpus, const Language& language) {
  std::vector<CountryEntry> entries(corpus.countries.all().size());
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    const corpus::Record& record = corpus.documents[i];
    const auto submitted_by = submitter(corpus, record);
    if (submitted_by) entries[*submitted_by].submissions.push_back(i);
    const corpus::TextRecord* text = shown_text(corpus, record, language);
    if (!text) continue;
    const Language shown = shown_language(corpus, record, language);
    for (std::uint32_t hit = 0; hit < text->countries.size(); ++hit) {
      CountryEntry& entry = entries[text->countries[hit].which];
      auto& mentions = entry.mentions;
      const bool first = mentions.empty() || mentions.back().document != i;
      if (first) mentions.push_back({i, shown, {}});
      const bool passage =
          first || text->countries[mentions.back().hits.back()].place != text->countries[hit].place;
      if (passage && submitted_by != text->countries[hit].which) ++entry.named;
      mentions.back().hits.push_back(hit);
    }
  }
  return entries;
}

/// Which countries have a page. A State named in one language of a text only has its page in all,
/// so that the switch of languages always leads somewhere.
std::vector<bool> with_page(const corpus::Corpus& corpus,
                            const std::vector<CountryEntry>& entries) {
  std::vector<bool> result(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) result[i] = !entries[i].submissions.empty();
  for (const corpus::Record& record : corpus.documents) {
    for (const auto& [language, text] : record.texts) {
      for (const corpus::Hit& hit : text.countries) result[hit.which] = true;
    }
  }
  return result;
}

}  // namespace

std::vector<CountryEntry> country_entries(const corpus::Corpus& corpus, const Language& language) {
  std::vector<CountryEntry> all = filled(corpus, language);
  const std::vector<bool> page = with_page(corpus, all);
  std::vector<std::pair<std::string, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (!page[i]) continue;
    order.emplace_back(language::sort_key(sort_form(corpus.countries.all()[i], language), language),
                       i);
  }
  std::sort(order.begin(), order.end());
  std::vector<CountryEntry> entries;
  for (const auto& [key, country] : order) {
    CountryEntry entry = std::move(all[country]);
    entry.country = country;
    std::sort(entry.submissions.begin(), entry.submissions.end(),
              [&](std::uint32_t a, std::uint32_t b) { return newer(corpus, a, b); });
    std::sort(entry.mentions.begin(), entry.mentions.end(),
              [&](const Mentions& a, const Mentions& b) {
                return newer(corpus, a.document, b.document);
              });
    entries.push_back(std::move(entry));
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
