#pragma once

#include "corpus/corpus.h"
#include "model/language.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::index {

/// The hits of one document on a country's or subject's page.
struct Mentions {
  std::uint32_t document = 0;  ///< index into Corpus::documents
  Language language;           ///< of the text the hits are from: the page's, else the fallback
  std::vector<std::uint32_t> hits;  ///< indices into TextRecord::countries or ::subjects
};

/// What a country's page tells. A State has one if it submitted or is named anywhere.
struct CountryEntry {
  std::uint32_t country = 0;               ///< index into Countries::all()
  std::vector<std::uint32_t> submissions;  ///< documents, by date, then slug
  std::vector<Mentions> mentions;          ///< by date of the document, then slug
};

/// What a subject's page tells. Every subject of the scheme has one.
struct SubjectEntry {
  std::uint32_t subject = 0;
  std::vector<std::uint32_t> narrower;  ///< subjects, by label
  std::vector<Mentions> mentions;       ///< by date of the document, then slug
  std::size_t paragraphs = 0;           ///< how many paragraphs speak of it
  std::vector<std::pair<std::uint32_t, std::size_t>>
      together;  ///< subjects that stand in the same
                 ///< paragraphs, with how many; most first, at most 8
};

/// A group of entries under an initial letter or a heading.
struct Group {
  std::string label;                   ///< "É" is under "E"; or the code of a regional group
  std::vector<std::uint32_t> entries;  ///< indices into Index::countries, in order of names
};

/// Which pages one language of the site has beyond its documents, and in which order.
struct Index {
  Language language;
  std::vector<CountryEntry> countries;  ///< sorted by name in this language
  std::vector<Group> by_initial;
  std::vector<Group> by_region;
  std::vector<SubjectEntry> subjects;     ///< broader before narrower, siblings by label
  std::vector<std::uint32_t> chronology;  ///< documents that are no annexed submissions, newest
                                          ///< first, those without a date last
  std::vector<std::uint32_t> cited_only;  ///< indices into Corpus::cited of those not held
};

/// The language whose text of this document the pages of `language` show: itself, else the first of
/// the portal's languages that the document has.
Language shown_language(const corpus::Corpus& corpus, const corpus::Record& record,
                        const Language& language);

/// Sorts, groups and counts for the pages of one language.
Index build(const corpus::Corpus& corpus, const Language& language);

}  // namespace ibidem::index
