#include "entries.h"

#include "base/parallel.h"

#include <algorithm>
#include <iterator>

namespace ibidem::index {
namespace {

/// How many passages pages hold: a country's or subject's own page of each of its two lists, the
/// pages of its years of all. About 450 bytes each.
constexpr std::size_t submitted_on_a_page = 240;
constexpr std::size_t others_on_a_page = 160;
constexpr std::size_t passages_of_a_year = 400;

/// The two lists of a page, newest first each.
struct Lists {
  std::vector<Weight> submitted;
  std::vector<Weight> others;
};

/// All of it by year, unless the page itself holds it.
std::vector<Part> parts(const corpus::Corpus& corpus, const Lists& lists, const Pages& pages) {
  const auto& submitted = pages.newest_submissions;
  const auto& others = pages.newest_others;
  if ((!submitted || submitted->oldest == lists.submitted.back().document) &&
      (!others || others->oldest == lists.others.back().document)) {
    return {};
  }
  std::vector<Weight> all;
  std::merge(lists.submitted.begin(), lists.submitted.end(), lists.others.begin(),
             lists.others.end(), std::back_inserter(all), [&](const Weight& a, const Weight& b) {
               return newer(corpus, a.document, b.document);
             });
  return by_year(corpus, all, passages_of_a_year);
}

std::vector<Pages> pages_of(const corpus::Corpus& corpus, const std::vector<Lists>& lists) {
  std::vector<Pages> pages(lists.size());
  parallel_for(lists.size(), [&](std::size_t i) {
    pages[i].newest_submissions = newest(lists[i].submitted, submitted_on_a_page);
    pages[i].newest_others = newest(lists[i].others, others_on_a_page);
    pages[i].parts = parts(corpus, lists[i], pages[i]);
  });
  return pages;
}

}  // namespace

Layout lay_out(const corpus::Corpus& corpus, const Tallies& tallies) {
  std::vector<Lists> countries(corpus.countries.all().size());
  std::vector<Lists> subjects(corpus.subjects.all().size());
  for (const std::uint32_t document : tallies.newest_first) {
    const DocumentTally& tally = tallies.documents[document];
    for (const Tally& country : tally.countries) {
      if (country.which == tally.submitter) continue;
      countries[country.which].others.push_back({document, country.places});
    }
    std::size_t said = 1;
    for (const Tally& subject : tally.subjects) {
      Lists& lists = subjects[subject.which];
      (tally.submitter ? lists.submitted : lists.others).push_back({document, subject.places});
      said += subject.places;
    }
    if (tally.submitter) countries[*tally.submitter].submitted.push_back({document, said});
  }
  return {pages_of(corpus, countries), pages_of(corpus, subjects)};
}

}  // namespace ibidem::index
