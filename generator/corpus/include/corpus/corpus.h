#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "base/progress.h"
#include "base/tracked.h"
#include "citations/register.h"
#include "corpus/held_citations.h"
#include "corpus/held_places.h"
#include "corpus/mandates.h"
#include "model/citation.h"
#include "model/document.h"
#include "model/finding.h"
#include "terms/countries.h"
#include "terms/glossary.h"
#include "terms/subjects.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

struct Records;

/// What content/portal.yaml says of the portal itself.
struct Portal {
  std::vector<Language> languages;  ///< in the order of the switch; the first is the fallback
  std::map<Language, std::string> title;
  std::map<Language, std::string> description;
};

/// Where a text names a State or speaks of a subject. Corpus::words has the words.
struct Hit {
  std::uint32_t place = 0;   ///< index into TextRecord::places
  std::uint32_t which = 0;   ///< index into Countries::all() or Subjects::all()
  std::uint32_t words = 0;   ///< where those before it begin in TextRecord::words
  std::uint16_t before = 0;  ///< how many bytes they are
  std::uint16_t match = 0;
  std::uint16_t after = 0;
  std::uint16_t unused = 0;
};

/// A hit with the words around it.
struct HitWords {
  std::string before;  ///< up to about 100 characters of the same element, cut at words
  std::string match;   ///< as printed
  std::string after;
};

/// The words around a reference that names a passage of another document, for the list of who
/// refers to that. Corpus::words has them: about 100 characters of the same element, "…" where they
/// are cut.
struct Surroundings {
  std::uint32_t citation = 0;  ///< index into TextRecord::citations
  std::uint32_t words = 0;     ///< where they begin in TextRecord::words
  std::uint32_t split = 0;     ///< how many bytes of them stand before what is marked
  std::uint32_t size = 0;      ///< how many they are in all
  /// Of a note that says no more than the reference: the words are those around its call, which is
  /// what is marked.
  std::uint32_t of_call = 0;
};

/// Hashes of parts of a text before linking, for those who look at that part only.
struct TextPrints {
  std::uint64_t outline = 0;       ///< places, references, statements, and which hits there are
  std::uint64_t hit_words = 0;     ///< the words of the hits
  std::uint64_t surroundings = 0;  ///< the words around references
};

/// What is remembered of one language of a document once its text has been read and put away.
/// Memory grows with this, not with the text: what it views stays packed.
struct TextRecord {
  TextFacts facts;
  std::string file;  ///< relative to the content folder
  std::string title;
  HeldPlaces places;               ///< in reading order
  std::span<const Hit> countries;  ///< in reading order; owned by Corpus::records
  std::span<const Hit> subjects;   ///< likewise, at most one a subject and paragraph or item
  HeldCitations citations;         ///< in reading order, with their hrefs
  std::span<const Surroundings> surroundings;  ///< by citation; owned by Corpus::records
  std::vector<Statement> statements;           ///< of mandates, in reading order
  std::string_view outline;                    ///< the bytes of all that Corpus::records owns
  std::string_view words;                      ///< likewise, but for the words; not looked at
  TextPrints prints;
};

struct Record {
  Document document;
  std::map<Language, TextRecord> texts;
  std::vector<std::uint32_t>
      submissions;  ///< indices of the submissions annexed to it, in the
                    ///< order of their countries' names in the fallback language
  std::optional<std::uint32_t> parent;
  std::optional<std::uint32_t> modifies;   ///< of what it is a corrigendum, an addendum …
  std::vector<std::uint32_t> modified_by;  ///< its own: by kind, then by number
  std::vector<Finding> findings;  ///< of its translations: by translation, then in reading order
  std::uint64_t files = 0;  ///< tells the bytes of its files; 0 where it was loaded without a cache
  std::uint64_t loaded = 0;  ///< tells what was made of them before linking; 0 likewise
};

/// One reference to a document, from where it is made.
struct Backlink {
  std::uint32_t document = 0;          ///< index of the citing document
  std::uint32_t citation = 0;          ///< index into its TextRecord::citations
  const Language* language = nullptr;  ///< of the corpus
};

/// A document that the portal's texts cite, held or not.
struct Cited {
  Symbol symbol;
  std::string slug;
  std::optional<std::uint32_t> document;  ///< index, if the portal holds it
  std::vector<Backlink> by;               ///< by document, language, citation
};

/// All documents of the portal, linked. Immutable and safe to share between threads. Which of its
/// documents a page has looked at is tracked, for the next build.
struct Corpus {
  std::filesystem::path content;
  Portal portal;
  terms::Countries countries;
  terms::Subjects subjects;
  citations::Register reports;
  terms::Glossary glossary;   ///< content/glossary.tbx; empty where there is none
  Tracked<Record> documents;  ///< sorted by slug
  Tracked<Cited> cited;       ///< sorted by symbol
  Facet names;                ///< of the documents: what `named` shows
  Facet texts;                ///< of the documents: what `read_text` gives
  Facet findings;             ///< of the documents: how many are open, and whether there are any
  Facet outlines;             ///< of the texts: what `outlined` shows
  Facet hit_words;            ///< of the texts: the words of their hits
  Facet surrounding_words;    ///< of the texts: the words around their references
  Facet cited_names;          ///< of what is cited: symbol, slug and document

  /// Owns what texts view: places, references, words. Null where they view what is elsewhere.
  std::shared_ptr<const Records> records;

  /// Says that what a text views is looked at. What nobody has looked at for long is given back to
  /// the system, which has it still.
  void look_at(const TextRecord& text) const;

  /// Gives all of it back, where something else needs the memory.
  void give_back() const;

  /// The index of the document with this slug.
  std::optional<std::uint32_t> by_slug(std::string_view slug) const;

  /// A document for pages that only name it: slug, facts, parent, and of its texts languages,
  /// titles and facts. Who looks at more of it depends on more and asks `documents`.
  const Record& named(std::uint32_t document) const {
    names.note(document);
    return documents.untracked()[document];
  }

  /// All documents for pages that only name them.
  const std::vector<Record>& all_named() const {
    names.note(ReadLog::whole);
    return documents.untracked();
  }

  /// The text of a document in one of the portal's languages, or null, for pages that look neither
  /// at its words nor at where in their elements its references stand. Who looks at more of it
  /// depends on more and asks `documents`.
  const TextRecord* outlined(std::uint32_t document, const Language& language) const;

  /// The same for pages that also show the words of its hits, or those around its references.
  const TextRecord* with_hit_words(std::uint32_t document, const Language& language) const;
  const TextRecord* with_surroundings(std::uint32_t document, const Language& language) const;

  /// All documents for pages that name them and look at their texts as `outlined` shows them.
  const std::vector<Record>& all_outlined() const {
    outlines.note(ReadLog::whole);
    return all_named();
  }

  /// The words of a hit of this text.
  HitWords words(const TextRecord& text, const Hit& hit) const;

  /// The words around a reference of this text.
  std::string words(const TextRecord& text, const Surroundings& surroundings) const;

  /// Which element of `outlines`, `hit_words` and `surrounding_words` tells of a text.
  std::uint32_t number_of_text(std::uint32_t document, const Language& language) const;

  /// What is cited under this symbol, or null.
  const Cited* find_cited(std::string_view symbol) const;

  /// The same for pages that do not ask by whom.
  const Cited* find_cited_name(std::string_view symbol) const;
};

/// Reads and links everything under `content`. All problems become diagnostics; the corpus is only
/// fit for output when none of them is an error. Fails as a whole if the folder cannot be read.
/// `defaults`: folder with the tables (countries, subjects, reports) to use where `content` has
/// none. `progress`, where there is one, counts the documents.
Result<Corpus> load(const std::filesystem::path& content, const std::filesystem::path& defaults,
                    Diagnostics& diagnostics, Progress* progress = nullptr);

/// What tells another build which elements of the corpus are as they were, by list and facet, in
/// the order of the list.
struct Fingerprints {
  std::vector<Fingerprint> documents;
  std::vector<Fingerprint> names;
  std::vector<Fingerprint> texts;
  std::vector<Fingerprint> findings;
  std::vector<Fingerprint> outlines;  ///< of each document a text a language of the portal
  std::vector<Fingerprint> hit_words;
  std::vector<Fingerprint> surroundings;
  std::vector<Fingerprint> cited;
  std::vector<Fingerprint> cited_names;
};

/// Nothing for a corpus that was loaded without a cache, or while its files were being changed.
std::optional<Fingerprints> fingerprints(const Corpus& corpus);

/// Reads the text of a loaded document again, to render it: ids given, notes bound. Fails if the
/// file has gone since.
Result<Text> read_text(const Corpus& corpus, const Record& record, const Language& language);

}  // namespace ibidem::corpus
