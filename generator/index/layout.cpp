#include "entries.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace ibidem::index {
namespace {

/// How many passages pages hold: a country's or subject's own page of each of its two lists, the
/// pages of its years of all. About 450 bytes each.
constexpr std::size_t submitted_on_a_page = 240;
constexpr std::size_t others_on_a_page = 160;
constexpr std::size_t passages_of_a_year = 400;

std::size_t passages(const std::vector<corpus::Hit>& hits, const Mentions& mentions) {
  std::set<std::uint32_t> places;
  for (const std::uint32_t hit : mentions.hits) places.insert(hits[hit].place);
  return places.size();
}

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

Lists lists_of(const corpus::Corpus& corpus, const CountryEntry& country) {
  std::unordered_map<std::uint32_t, std::size_t> said;
  for (const Position& position : country.positions) {
    for (const Mentions& mentions : position.mentions) {
      const auto& text = corpus.documents[mentions.document].texts.at(mentions.language);
      said[mentions.document] += passages(text.subjects, mentions);
    }
  }
  Lists lists;
  for (const std::uint32_t submission : country.submissions) {
    lists.submitted.push_back({submission, said[submission] + 1});
  }
  for (const Mentions& mentions : country.mentions) {
    const corpus::Record& record = corpus.documents[mentions.document];
    if (submitter(corpus, record) == country.country) continue;
    const auto& hits = record.texts.at(mentions.language).countries;
    lists.others.push_back({mentions.document, passages(hits, mentions)});
  }
  return lists;
}

Lists lists_of(const corpus::Corpus& corpus, const SubjectEntry& subject) {
  Lists lists;
  for (const Mentions& mentions : subject.mentions) {
    const corpus::Record& record = corpus.documents[mentions.document];
    const auto& hits = record.texts.at(mentions.language).subjects;
    auto& list = submitter(corpus, record) ? lists.submitted : lists.others;
    list.push_back({mentions.document, passages(hits, mentions)});
  }
  return lists;
}

}  // namespace

void lay_out(const corpus::Corpus& corpus, std::vector<CountryEntry>& countries) {
  for (CountryEntry& country : countries) {
    const Lists lists = lists_of(corpus, country);
    country.newest_submissions = newest(lists.submitted, submitted_on_a_page);
    country.newest_mentions = newest(lists.others, others_on_a_page);
    country.parts = parts(corpus, lists, country.newest_submissions, country.newest_mentions);
  }
}

void lay_out(const corpus::Corpus& corpus, std::vector<SubjectEntry>& subjects) {
  for (SubjectEntry& subject : subjects) {
    const Lists lists = lists_of(corpus, subject);
    subject.newest_submissions = newest(lists.submitted, submitted_on_a_page);
    subject.newest_documents = newest(lists.others, others_on_a_page);
    subject.parts = parts(corpus, lists, subject.newest_submissions, subject.newest_documents);
  }
}

}  // namespace ibidem::index
