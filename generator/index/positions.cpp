#include "entries.h"

#include <set>

namespace ibidem::index {
namespace {

/// Paragraphs, with their points, and other elements that speak of the subject.
std::size_t passages(const corpus::Corpus& corpus, const Mentions& mentions) {
  const auto& text = corpus.documents[mentions.document].texts.at(mentions.language);
  std::set<std::uint32_t> elements;
  for (const std::uint32_t hit : mentions.hits) {
    elements.insert(text.places[text.subjects[hit].place].parent);
  }
  return elements.size();
}

void add_mentions(const corpus::Corpus& corpus, std::uint32_t subject, const Mentions& mentions,
                  CountryEntry& country) {
  if (country.positions.empty() || country.positions.back().subject != subject) {
    country.positions.push_back({subject, {}, 0, std::nullopt});
  }
  Position& position = country.positions.back();
  position.mentions.push_back(mentions);
  position.passages += passages(corpus, mentions);
  // The newest come first, so the last date is the first one.
  const auto& date = corpus.documents[mentions.document].document.facts.date;
  if (date) position.since = date->year;
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

void add_positions(const corpus::Corpus& corpus, std::vector<SubjectEntry>& subjects,
                   std::vector<CountryEntry>& countries) {
  std::vector<CountryEntry*> by_country(corpus.countries.all().size());
  for (CountryEntry& country : countries) by_country[country.country] = &country;
  for (const SubjectEntry& subject : subjects) {
    for (const Mentions& mentions : subject.mentions) {
      const auto country = submitter(corpus, corpus.documents[mentions.document]);
      if (country) add_mentions(corpus, subject.subject, mentions, *by_country[*country]);
    }
  }
  add_voices(subjects, countries);
}

}  // namespace ibidem::index
