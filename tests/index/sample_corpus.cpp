#include "sample_corpus.h"

#include <algorithm>
#include <deque>
#include <span>
#include <stdexcept>
#include <vector>

namespace ibidem::sample {
namespace {

constexpr std::string_view states = R"(states:
  - iso2: AE
    iso3: ARE
    group: asia-pacific
    names: {fr: {name: Émirats arabes unis}, en: {name: United Arab Emirates}}
  - iso2: AU
    iso3: AUS
    group: weog
    names: {fr: {name: Australie}, en: {name: Australia}}
  - iso2: EG
    iso3: EGY
    group: african
    names: {fr: {name: Égypte}, en: {name: Egypt}}
  - iso2: FR
    iso3: FRA
    group: weog
    names: {fr: {name: France}, en: {name: France}}
)";

constexpr std::string_view concepts = R"(<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:ConceptScheme rdf:about="subjects"/>
  <skos:Concept rdf:about="subjects/threats">
    <skos:inScheme rdf:resource="subjects"/>
    <skos:prefLabel xml:lang="fr">Menaces</skos:prefLabel>
    <skos:prefLabel xml:lang="en">Threats</skos:prefLabel>
  </skos:Concept>
  <skos:Concept rdf:about="subjects/capacity">
    <skos:inScheme rdf:resource="subjects"/>
    <skos:prefLabel xml:lang="fr">Renforcement des capacités</skos:prefLabel>
    <skos:prefLabel xml:lang="en">Capacity-building</skos:prefLabel>
  </skos:Concept>
  <skos:Concept rdf:about="subjects/funding">
    <skos:inScheme rdf:resource="subjects"/>
    <skos:broader rdf:resource="subjects/capacity"/>
    <skos:prefLabel xml:lang="fr">Financement</skos:prefLabel>
    <skos:prefLabel xml:lang="en">Funding</skos:prefLabel>
  </skos:Concept>
</rdf:RDF>
)";

corpus::Record record(const Symbol& symbol, const std::string& slug, Kind kind,
                      std::optional<Date> date) {
  corpus::Record record;
  record.document.facts.symbol = symbol;
  record.document.facts.kind = kind;
  record.document.facts.date = date;
  record.document.slug = slug;
  record.document.folder = "documents/" + slug;
  return record;
}

corpus::Record submission(const std::string& iso2, const std::string& iso3,
                          std::optional<Date> date) {
  corpus::Record result = record("A/78/76", "a-78-76/" + iso3, Kind::submission, date);
  result.document.facts.parent = "A/78/76";
  result.document.facts.country = iso2;
  result.document.facts.original_language = english;
  result.parent = 0;
  return result;
}

corpus::TextRecord& add_text(corpus::Record& record, const Language& language,
                             const std::string& title) {
  corpus::TextRecord& text = record.texts[language];
  text.title = title;
  return text;
}

std::span<const corpus::Hit> with(std::span<const corpus::Hit> hits, const corpus::Hit& hit) {
  static std::deque<std::vector<corpus::Hit>> kept;  // texts own none
  auto& list = kept.emplace_back(hits.begin(), hits.end());
  list.push_back(hit);
  return list;
}

void fill_report(const corpus::Corpus& corpus, corpus::Record& report) {
  corpus::TextRecord& text = add_text(report, french, "Rapport");
  const auto heading = add_place(text, "s-1", corpus::Place::Kind::heading);
  name_state(corpus, text, heading, "AU");
  const auto first = add_place(text, "p-1");
  name_state(corpus, text, first, "AU");
  name_state(corpus, text, first, "EG");
  name_subject(corpus, text, first, "threats");
  name_subject(corpus, text, first, "capacity");
  const auto second = add_place(text, "p-2");
  name_subject(corpus, text, second, "capacity");
  const auto item = add_place(text, "p-2-a", corpus::Place::Kind::item, second);
  name_subject(corpus, text, item, "capacity");
  name_subject(corpus, text, item, "funding");
  corpus::TextRecord& other = add_text(report, english, "Report");
  name_state(corpus, other, add_place(other, "p-1"), "AE");
}

}  // namespace

std::uint32_t add_place(corpus::TextRecord& text, const std::string& id, corpus::Place::Kind kind,
                        std::optional<std::uint32_t> parent) {
  const auto number = static_cast<std::uint32_t>(text.places.size());
  std::vector<corpus::Place> places(text.places.begin(), text.places.end());
  places.push_back({id, kind, {}, {}, parent.value_or(number)});
  text.places = places;
  return number;
}

corpus::Record& document(corpus::Corpus& corpus, std::string_view slug) {
  const auto found =
      std::find_if(corpus.documents.begin(), corpus.documents.end(),
                   [&](const corpus::Record& record) { return record.document.slug == slug; });
  if (found == corpus.documents.end()) throw std::invalid_argument(std::string(slug));
  return *found;
}

void name_state(const corpus::Corpus& corpus, corpus::TextRecord& text, std::uint32_t place,
                std::string_view iso2) {
  const auto which = corpus.countries.by_iso2(iso2).value();
  text.countries = with(text.countries, {place, which, 0, 0, 0, 0, 0});
}

void name_subject(const corpus::Corpus& corpus, corpus::TextRecord& text, std::uint32_t place,
                  std::string_view id) {
  const auto which = corpus.subjects.by_id(id).value();
  text.subjects = with(text.subjects, {place, which, 0, 0, 0, 0, 0});
}

corpus::Corpus corpus() {
  Diagnostics diagnostics;
  corpus::Corpus corpus;
  corpus.portal.languages = {french, english};
  corpus.countries = terms::Countries::parse(states, "countries.yaml", diagnostics).value();
  corpus.subjects = terms::Subjects::parse(concepts, "subjects.rdf", diagnostics).value();

  corpus.documents.push_back(record("A/78/76", "a-78-76", Kind::report, Date{2023, 6, 22}));
  corpus.documents.push_back(submission("AU", "aus", Date{2023, 5, 1}));
  corpus.documents.push_back(submission("EG", "egy", std::nullopt));
  corpus.documents.push_back(
      record("A/RES/77/37", "a-res-77-37", Kind::resolution, Date{2022, 12, 7}));
  corpus.documents[0].submissions = {1, 2};

  fill_report(corpus, corpus.documents[0]);
  corpus::TextRecord& australia = add_text(corpus.documents[1], french, "Australie");
  name_state(corpus, australia, add_place(australia, "s-1"), "AU");
  Citation citation;
  citation.href = "documents/a-res-77-37.html";
  australia.citations = std::vector{citation};
  corpus::TextRecord& egypt = add_text(corpus.documents[2], english, "Egypt");
  const auto paragraph = add_place(egypt, "s-1");
  name_state(corpus, egypt, paragraph, "AU");
  name_subject(corpus, egypt, paragraph, "threats");
  add_text(corpus.documents[3], french, "Programme d'action");

  corpus.cited.push_back(
      {"A/75/816", "a-75-816", std::nullopt, {{0, 0, &french}, {0, 0, &english}}});
  corpus.cited.push_back({"A/RES/77/37", "a-res-77-37", 3, {{1, 0, &french}}});
  return corpus;
}

}  // namespace ibidem::sample
