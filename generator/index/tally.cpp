#include "tally.h"

#include "base/parallel.h"
#include "index/index.h"
#include "index/shown.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ibidem::index {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// How many different numbers there are. Sorts them.
std::uint32_t different(Numbers& numbers) {
  std::sort(numbers.begin(), numbers.end());
  return static_cast<std::uint32_t>(std::unique(numbers.begin(), numbers.end()) - numbers.begin());
}

/// `passage_of`: of the place of a hit.
template <class Hits, class PassageOf>
std::vector<Tally> tally_hits(const Hits& hits, PassageOf passage_of) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
  order.reserve(hits.size());
  for (const auto& hit : hits) order.emplace_back(hit.which, hit.place);
  std::sort(order.begin(), order.end());
  std::vector<Tally> tallies;
  Numbers passages;
  for (std::size_t i = 0; i < order.size();) {
    Tally tally{order[i].first, 0, 0};
    passages.clear();
    for (std::size_t first = i; i < order.size() && order[i].first == tally.which; ++i) {
      if (i > first && order[i].second == order[i - 1].second) continue;
      ++tally.places;
      passages.push_back(passage_of(order[i].second));
    }
    tally.passages = different(passages);
    tallies.push_back(tally);
  }
  return tallies;
}

Numbers paragraphs_of(const corpus::TextRecord& text) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> subjects;
  for (const auto& hit : text.subjects) {
    const std::uint32_t parent = text.places[hit.place].parent;
    if (text.places[parent].kind != corpus::Place::Kind::paragraph) continue;
    subjects.emplace_back(parent, hit.which);
  }
  std::sort(subjects.begin(), subjects.end());
  subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
  Numbers paragraphs;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    paragraphs.push_back(subjects[i].second);
    if (i + 1 == subjects.size() || subjects[i + 1].first != subjects[i].first) {
      paragraphs.push_back(TextTally::paragraph_end);
    }
  }
  return paragraphs;
}

TextTally tally_text(const corpus::TextRecord& text) {
  const auto itself = [](std::uint32_t place) { return place; };
  const auto parent = [&](std::uint32_t place) { return text.places[place].parent; };
  return {tally_hits(text.countries, itself), tally_hits(text.subjects, parent),
          paragraphs_of(text)};
}

std::vector<Tally> most(const std::vector<TextTally>& texts,
                        std::vector<Tally> TextTally::*tallies) {
  std::vector<Tally> all;
  for (const TextTally& text : texts) {
    all.insert(all.end(), (text.*tallies).begin(), (text.*tallies).end());
  }
  std::sort(all.begin(), all.end(), [](const Tally& a, const Tally& b) {
    return a.which == b.which ? a.places > b.places : a.which < b.which;
  });
  const auto same = [](const Tally& a, const Tally& b) { return a.which == b.which; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

DocumentTally tally_document(const corpus::Corpus& corpus, const corpus::Record& record) {
  DocumentTally tally;
  tally.submitter = submitter(corpus, record);
  for (const auto& [language, text] : record.texts) tally.texts.push_back(tally_text(text));
  tally.countries = most(tally.texts, &TextTally::countries);
  tally.subjects = most(tally.texts, &TextTally::subjects);
  return tally;
}

Numbers newest_first(const std::vector<corpus::Record>& documents) {
  std::vector<std::optional<Date>> dates;
  dates.reserve(documents.size());
  for (const corpus::Record& record : documents) dates.push_back(record.document.facts.date);
  Numbers order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return dates[a] > dates[b]; });
  return order;
}

}  // namespace

Tallies tally(const corpus::Corpus& corpus) {
  const std::vector<corpus::Record>& documents = corpus.documents.all();
  Tallies tallies;
  tallies.documents.resize(documents.size());
  parallel_for(documents.size(),
               [&](std::size_t i) { tallies.documents[i] = tally_document(corpus, documents[i]); });
  tallies.newest_first = newest_first(documents);
  return tallies;
}

const TextTally* shown_tally(const corpus::Corpus& corpus, const Tallies& tallies,
                             std::uint32_t document, const Language& language) {
  const corpus::Record& record = corpus.documents[document];
  const corpus::TextRecord* shown = shown_text(corpus, record, language);
  const TextTally* tally = tallies.documents[document].texts.data();
  for (const auto& [code, text] : record.texts) {
    if (&text == shown) return tally;
    ++tally;
  }
  return nullptr;
}

}  // namespace ibidem::index
