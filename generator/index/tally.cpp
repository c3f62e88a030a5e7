#include "tally.h"

#include "base/parallel.h"
#include "index/index.h"
#include "index/shown.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>

namespace ibidem::index {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// How often something was met so far.
struct Counted {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  Tally tally;
  std::uint32_t place = none;  ///< the last one
  std::uint32_t passage = none;
};

/// Hits are in reading order, so those of a place follow one another, and those of a passage too.
/// `passage_of`: of the place of a hit.
template <class PassageOf>
std::vector<Tally> tally_hits(std::span<const corpus::Hit> hits, PassageOf passage_of) {
  std::vector<Counted> counted;  // by which
  for (const corpus::Hit& hit : hits) {
    if (hit.which >= counted.size()) counted.resize(hit.which + std::size_t{1});
    auto& [tally, place, passage] = counted[hit.which];
    if (std::exchange(place, hit.place) == hit.place) continue;
    ++tally.places;
    const std::uint32_t here = passage_of(hit.place);
    if (std::exchange(passage, here) != here) ++tally.passages;
  }
  std::vector<Tally> tallies;
  for (std::uint32_t which = 0; which < counted.size(); ++which) {
    const Tally& found = counted[which].tally;
    if (found.places > 0) tallies.push_back({which, found.places, found.passages});
  }
  return tallies;
}

Numbers paragraphs_of(const corpus::TextRecord& text) {
  Numbers paragraphs;
  const auto& hits = text.subjects;
  const auto paragraph_of = [&](std::size_t i) { return text.places[hits[i].place].parent; };
  for (std::size_t i = 0; i < hits.size();) {
    const std::uint32_t paragraph = paragraph_of(i);
    const auto begin = static_cast<std::ptrdiff_t>(paragraphs.size());
    for (; i < hits.size() && paragraph_of(i) == paragraph; ++i) {
      paragraphs.push_back(hits[i].which);
    }
    if (text.places[paragraph].kind != corpus::Place::Kind::paragraph) {
      paragraphs.resize(static_cast<std::size_t>(begin));
      continue;
    }
    std::sort(paragraphs.begin() + begin, paragraphs.end());
    paragraphs.erase(std::unique(paragraphs.begin() + begin, paragraphs.end()), paragraphs.end());
    paragraphs.push_back(TextTally::paragraph_end);
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

const TextTally* shown_tally(const corpus::Corpus& corpus, const corpus::Record& record,
                             const DocumentTally& of_document, const Language& language) {
  const corpus::TextRecord* shown = shown_text(corpus, record, language);
  const TextTally* tally = of_document.texts.data();
  for (const auto& [code, text] : record.texts) {
    if (&text == shown) return tally;
    ++tally;
  }
  return nullptr;
}

}  // namespace

Tallies tally(const corpus::Corpus& corpus) {
  const std::vector<corpus::Record>& documents = corpus.documents.all();
  Tallies tallies;
  tallies.documents.resize(documents.size());
  for (const Language& language : corpus.portal.languages) {
    tallies.shown[language].resize(documents.size());
  }
  parallel_for(documents.size(), [&](std::size_t i) {
    tallies.documents[i] = tally_document(corpus, documents[i]);
    for (auto& [language, shown] : tallies.shown) {
      shown[i] = shown_tally(corpus, documents[i], tallies.documents[i], language);
    }
  });
  tallies.newest_first = newest_first(documents);
  return tallies;
}

}  // namespace ibidem::index
