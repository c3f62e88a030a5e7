#include "entries.h"

#include <algorithm>
#include <map>
#include <set>

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
std::vector<Part> parts(const corpus::Corpus& corpus, const Lists& lists,
                        const std::optional<Stretch>& submitted,
                        const std::optional<Stretch>& others) {
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

using Counts = std::map<std::uint32_t, std::size_t>;

/// How many passages of a document name each State, or speak of each subject: in the language that
/// has most, so that all languages have the same pages.
Counts passages(const corpus::Record& record, std::vector<corpus::Hit> corpus::TextRecord::*hits) {
  Counts most;
  for (const auto& [language, text] : record.texts) {
    std::map<std::uint32_t, std::set<std::uint32_t>> places;
    for (const corpus::Hit& hit : text.*hits) places[hit.which].insert(hit.place);
    for (const auto& [which, of_one] : places) most[which] = std::max(most[which], of_one.size());
  }
  return most;
}

/// The lists of all countries and subjects, by their places in the tables.
struct AllLists {
  explicit AllLists(const corpus::Corpus& corpus)
      : countries(corpus.countries.all().size()), subjects(corpus.subjects.all().size()) {
    std::vector<std::uint32_t> order(corpus.documents.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return newer(corpus, a, b); });
    for (const std::uint32_t document : order) add(corpus, document);
  }

  void add(const corpus::Corpus& corpus, std::uint32_t document) {
    const corpus::Record& record = corpus.documents[document];
    const auto submitted_by = submitter(corpus, record);
    for (const auto& [country, count] : passages(record, &corpus::TextRecord::countries)) {
      if (country != submitted_by) countries[country].others.push_back({document, count});
    }
    std::size_t said = 1;
    for (const auto& [subject, count] : passages(record, &corpus::TextRecord::subjects)) {
      auto& lists = subjects[subject];
      (submitted_by ? lists.submitted : lists.others).push_back({document, count});
      said += count;
    }
    if (submitted_by) countries[*submitted_by].submitted.push_back({document, said});
  }

  std::vector<Lists> countries;
  std::vector<Lists> subjects;
};

}  // namespace

void lay_out(const corpus::Corpus& corpus, std::vector<CountryEntry>& countries,
             std::vector<SubjectEntry>& subjects) {
  const AllLists all(corpus);
  for (CountryEntry& country : countries) {
    const Lists& lists = all.countries[country.country];
    country.newest_submissions = newest(lists.submitted, submitted_on_a_page);
    country.newest_mentions = newest(lists.others, others_on_a_page);
    country.parts = parts(corpus, lists, country.newest_submissions, country.newest_mentions);
  }
  for (SubjectEntry& subject : subjects) {
    const Lists& lists = all.subjects[subject.subject];
    subject.newest_submissions = newest(lists.submitted, submitted_on_a_page);
    subject.newest_documents = newest(lists.others, others_on_a_page);
    subject.parts = parts(corpus, lists, subject.newest_submissions, subject.newest_documents);
  }
}

}  // namespace ibidem::index
