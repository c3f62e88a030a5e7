#pragma once

#include "tally.h"

#include "corpus/corpus.h"
#include "index/index.h"
#include "index/shown.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ibidem::index {

/// How the lists of a country or subject are laid out on pages, the same in every language.
struct Pages {
  std::optional<Stretch> newest_submissions;
  std::optional<Stretch> newest_others;
  std::vector<Part> parts;
};

/// By the numbers of the tables.
struct Layout {
  std::vector<Pages> countries;
  std::vector<Pages> subjects;
};
Layout lay_out(const corpus::Corpus& corpus, const Tallies& tallies);

/// What the indexes of all languages are made from.
struct Counted {
  Tallies tallies;
  Layout layout;
};

/// The parts of an index, each for the pages of one language.
std::vector<CountryEntry> country_entries(const corpus::Corpus& corpus, const Language& language,
                                          const Counted& counted);
std::vector<SubjectEntry> subject_entries(const corpus::Corpus& corpus, const Language& language,
                                          const Counted& counted);

/// Groups of entries that are sorted by name: under their initial letters, as the language's
/// alphabet has them.
std::vector<Group> by_initial(const corpus::Corpus& corpus,
                              const std::vector<CountryEntry>& countries, const Language& language);

/// Groups by UN regional group, in the order of the groups' codes, States outside them last.
std::vector<Group> by_region(const corpus::Corpus& corpus,
                             const std::vector<CountryEntry>& countries);

/// Adds to the countries what their submissions say of the subjects, and to the subjects which
/// States speak of them and which do not.
void add_positions(const corpus::Corpus& corpus, const Language& language, const Tallies& tallies,
                   std::vector<SubjectEntry>& subjects, std::vector<CountryEntry>& countries);

/// Adds to the countries who refers to their submissions, from the texts shown in `language`.
void add_cited_by(const corpus::Corpus& corpus, const Language& language, const Tallies& tallies,
                  std::vector<CountryEntry>& countries);

/// Adds to countries and subjects what the releases changed of them, as told by the texts shown in
/// `language`; gives the newest changes of all.
std::vector<NewsItem> add_news(const corpus::Corpus& corpus, const Language& language,
                               const std::vector<Release>& releases,
                               std::vector<CountryEntry>& countries,
                               std::vector<SubjectEntry>& subjects);

}  // namespace ibidem::index
