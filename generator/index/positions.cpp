#include "entries.h"

#include <algorithm>

namespace ibidem::index {
namespace {

/// What a submission says of a subject.
struct Said {
  std::uint32_t order = 0;  ///< of the subject among Index::subjects
  std::uint32_t document = 0;
  std::uint32_t passages = 0;
};

/// `said`: newest first.
std::vector<Position> positions_of(const corpus::Corpus& corpus,
                                   const std::vector<SubjectEntry>& subjects,
                                   std::vector<Said> said) {
  std::stable_sort(said.begin(), said.end(),
                   [](const Said& a, const Said& b) { return a.order < b.order; });
  std::vector<Position> positions;
  for (std::size_t i = 0; i < said.size();) {
    const std::uint32_t order = said[i].order;
    Position position{subjects[order].subject, {}, 0, std::nullopt};
    for (; i < said.size() && said[i].order == order; ++i) {
      position.mentions.push_back(said[i].document);
      position.passages += said[i].passages;
      // The newest come first, so the last date is the first one.
      const auto& date = corpus.documents[said[i].document].document.facts.date;
      if (date) position.since = date->year;
    }
    position.mentions.shrink_to_fit();
    positions.push_back(std::move(position));
  }
  return positions;
}

/// Countries and subjects are in the order of their lists, so that no sorting is needed.
void add_voices(std::vector<SubjectEntry>& subjects, const std::vector<CountryEntry>& countries) {
  for (const CountryEntry& country : countries) {
    if (country.submissions.empty()) continue;
    auto position = country.positions.begin();
    for (SubjectEntry& subject : subjects) {
      if (position != country.positions.end() && position->subject == subject.subject) {
        subject.voices.push_back({country.country, position->passages, position->since});
        ++position;
      } else {
        subject.silent.push_back(country.country);
      }
    }
  }
}

}  // namespace

void add_positions(const corpus::Corpus& corpus, const Language& language, const Tallies& tallies,
                   std::vector<SubjectEntry>& subjects, std::vector<CountryEntry>& countries) {
  std::vector<std::uint32_t> order(corpus.subjects.all().size());
  for (std::uint32_t i = 0; i < subjects.size(); ++i) order[subjects[i].subject] = i;
  std::vector<std::vector<Said>> by_country(corpus.countries.all().size());
  const auto& shown = tallies.shown.at(language);
  for (const std::uint32_t document : tallies.newest_first) {
    const auto country = tallies.documents[document].submitter;
    const TextTally* text = country ? shown[document] : nullptr;
    if (text == nullptr) continue;
    for (const Tally& subject : text->subjects) {
      by_country[*country].push_back({order[subject.which], document, subject.passages});
    }
  }
  for (CountryEntry& country : countries) {
    country.positions = positions_of(corpus, subjects, std::move(by_country[country.country]));
  }
  add_voices(subjects, countries);
}

}  // namespace ibidem::index
