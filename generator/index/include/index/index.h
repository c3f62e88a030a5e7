#pragma once

#include "base/tracked.h"
#include "corpus/corpus.h"
#include "index/parts.h"
#include "model/language.h"
#include "model/release.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::index {

/// A change of a release.
struct NewsItem {
  std::uint32_t release = 0;  ///< index into Index::releases
  std::uint32_t change = 0;   ///< index into Release::changes

  bool operator==(const NewsItem&) const = default;
};

/// What one State's own submissions say of one subject.
struct Position {
  std::uint32_t subject = 0;
  std::vector<std::uint32_t> mentions;  ///< its submissions that speak of it, newest first
  std::size_t passages = 0;  ///< paragraphs (with their points), headings, notes and tables
  std::optional<int> since;  ///< year of the first dated submission that speaks of it
};

/// How many references to a State's submissions its page tells.
inline constexpr std::size_t most_references = 200;

/// What a country's page tells. A State has one if it submitted or is named anywhere. No page holds
/// all of a long list: `newest_…` say what the country's page shows, `parts` what the pages of its
/// years do. Mentions are the documents whose shown texts have hits of it.
struct CountryEntry {
  std::uint32_t country = 0;               ///< index into Countries::all()
  std::vector<std::uint32_t> submissions;  ///< documents, newest first
  std::vector<Position> positions;         ///< in the order of Index::subjects
  std::vector<std::uint32_t> mentions;     ///< newest first; its own submissions are among them
  std::size_t named = 0;                   ///< passages of others that name it
  std::vector<corpus::Backlink> cited_by;  ///< references of others to its submissions, the first
                                           ///< `most_references`
  std::optional<Stretch> newest_submissions;
  std::optional<Stretch> newest_mentions;  ///< in documents of others
  std::vector<Part> parts;                 ///< newest first; none where one page holds all
  std::vector<NewsItem> news;  ///< what changed in its submissions and in passages naming it: the
                               ///< newest 50
};

/// How much a State's submissions say of a subject.
struct Voice {
  std::uint32_t country = 0;  ///< index into Countries::all()
  std::size_t passages = 0;
  std::optional<int> since;
};

/// What a subject's page tells. Every subject of the scheme has one.
struct SubjectEntry {
  std::uint32_t subject = 0;
  std::vector<std::uint32_t> narrower;  ///< subjects, by label
  std::vector<std::uint32_t> mentions;  ///< newest first
  std::size_t paragraphs = 0;           ///< how many paragraphs speak of it
  std::vector<std::pair<std::uint32_t, std::size_t>>
      together;                               ///< subjects that stand in the same
                                              ///< paragraphs, with how many; most first, at most 8
  std::vector<Voice> voices;                  ///< States whose submissions speak of it, by name
  std::vector<std::uint32_t> silent;          ///< those that submitted and do not, by name
  std::optional<Stretch> newest_submissions;  ///< what the subject's page shows of submissions
  std::optional<Stretch> newest_documents;    ///< and of all else
  std::vector<Part> parts;                    ///< as for a country
  std::vector<NewsItem> news;                 ///< of passages that speak of it, the newest 50
};

/// A group of entries under an initial letter or a heading.
struct Group {
  std::string label;                   ///< "É" is under "E"; or the code of a regional group
  std::vector<std::uint32_t> entries;  ///< indices into Index::countries, in order of names
};

/// Which pages one language of the site has beyond its documents, and in which order.
struct Index {
  Language language;
  Tracked<CountryEntry> countries;  ///< sorted by name in this language
  Tracked<Group> by_initial;
  Tracked<Group> by_region;
  Tracked<SubjectEntry> subjects;     ///< broader before narrower, siblings by label
  Tracked<std::uint32_t> chronology;  ///< documents that are no annexed submissions, newest
                                      ///< first, those without a date last
  Tracked<Part> chronology_parts;     ///< its documents on pages by year, newest first
  Tracked<Release> releases;          ///< newest first
  Tracked<NewsItem> news;             ///< the newest 50 changes
  Tracked<std::uint32_t> cited_only;  ///< indices into Corpus::cited of those not held
  Facet parts_of_countries;           ///< of the entries: what `with_part` shows
  Facet parts_of_subjects;
  Facet parts_of_chronology;

  /// An entry for the page of one of its parts: that part, the names of those beside it, and of
  /// mentions and positions what is in its documents, positions with their counts. Who looks at
  /// more of the entry depends on more and asks `countries` or `subjects`.
  const CountryEntry& country_with_part(std::size_t entry, std::size_t part) const;
  const SubjectEntry& subject_with_part(std::size_t entry, std::size_t part) const;
};

/// The documents of a part of the chronology, newest first, for a page that looks at no other part
/// but for the names of those beside it.
std::span<const std::uint32_t> documents_of_part(const corpus::Corpus& corpus, const Index& index,
                                                 std::size_t part);

/// What tells another build which elements of an index are as they were, by list and facet. All but
/// the facets in the order of the list.
struct Fingerprints {
  std::vector<Fingerprint> countries;
  std::vector<Fingerprint> by_initial;
  std::vector<Fingerprint> by_region;
  std::vector<Fingerprint> subjects;
  std::vector<Fingerprint> chronology;
  std::vector<Fingerprint> chronology_parts;
  std::vector<Fingerprint> releases;
  std::vector<Fingerprint> news;
  std::vector<Fingerprint> cited_only;
  std::vector<Fingerprint> parts_of_countries;
  std::vector<Fingerprint> parts_of_subjects;
  std::vector<Fingerprint> parts_of_chronology;
};
Fingerprints fingerprints(const corpus::Corpus& corpus, const Index& index);

/// The language whose text of this document the pages of `language` show: itself, else the first of
/// the portal's languages that the document has.
const Language& shown_language(const corpus::Corpus& corpus, const corpus::Record& record,
                               const Language& language);

/// What a State's submissions say of a subject; null where they are silent.
const Position* position_on(const CountryEntry& country, std::uint32_t subject);

/// Sorts, groups and counts for the pages of each of the portal's languages, in their order.
/// `releases`: newest first.
std::vector<Index> build_all(const corpus::Corpus& corpus, const std::vector<Release>& releases);

/// The same for one language.
Index build(const corpus::Corpus& corpus, const Language& language,
            std::vector<Release> releases = {});

}  // namespace ibidem::index
