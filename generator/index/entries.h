#pragma once

#include "corpus/corpus.h"
#include "index/index.h"

#include <vector>

namespace ibidem::index {

/// The parts of an index, each for the pages of one language.
std::vector<CountryEntry> country_entries(const corpus::Corpus& corpus, const Language& language);
std::vector<SubjectEntry> subject_entries(const corpus::Corpus& corpus, const Language& language);

/// Groups of entries that are sorted by name: under their initial letters, as the language's
/// alphabet has them.
std::vector<Group> by_initial(const corpus::Corpus& corpus,
                              const std::vector<CountryEntry>& countries, const Language& language);

/// Groups by UN regional group, in the order of the groups' codes, States outside them last.
std::vector<Group> by_region(const corpus::Corpus& corpus,
                             const std::vector<CountryEntry>& countries);

/// Whether document `a` stands before `b` on a page: by date, those without one last, then by slug.
bool earlier(const corpus::Corpus& corpus, std::uint32_t a, std::uint32_t b);

/// The text of a document that pages of `language` show; null if it has none at all.
const corpus::TextRecord* shown_text(const corpus::Corpus& corpus, const corpus::Record& record,
                                     const Language& language);

}  // namespace ibidem::index
