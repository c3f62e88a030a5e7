// The structs are taken apart by structured bindings, so that a new member that is forgotten here
// does not compile.
#include "base/hash.h"
#include "base/parallel.h"
#include "index/index.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ibidem::index {
namespace {

void add(Hasher& hash, const std::optional<int>& year) {
  hash.add(year ? static_cast<std::uint64_t>(*year) : ~std::uint64_t{0});
}

std::string name_of(const Part& part) {
  return (part.year ? std::to_string(*part.year) : "") + "-" + std::to_string(part.number);
}

/// What names a part of a country or subject, which have the same numbers in every build that has
/// the same tables.
std::string part_key(std::uint32_t which, const Part& part) {
  return std::to_string(which) + "/" + name_of(part);
}

class Printer {
 public:
  Printer(const corpus::Corpus& corpus, const Index& index) : corpus_(corpus), index_(index) {
    for (const corpus::Record& record : corpus.documents.untracked()) {
      documents_.push_back(hash64(record.document.slug));
    }
  }

  Fingerprint of(const CountryEntry& entry) const {
    const auto& [country, submissions, positions, mentions, named, cited_by, newest_submissions,
                 newest_mentions, parts, news] = entry;
    Hasher hash;
    hash.add(named);
    add(hash, submissions);
    hash.add(positions.size());
    for (const Position& position : positions) add(hash, position, position.mentions);
    add(hash, mentions);
    hash.add(cited_by.size());
    for (const auto& [document, citation, language] : cited_by) {
      hash.add(documents_[document]).add(language->code).add(citation);
    }
    add(hash, newest_submissions);
    add(hash, newest_mentions);
    add(hash, parts);
    add(hash, news);
    return {hash64(std::to_string(country)), hash.value()};
  }

  Fingerprint of(const SubjectEntry& entry) const {
    const auto& [subject, narrower, mentions, paragraphs, together, voices, silent,
                 newest_submissions, newest_documents, parts, news] = entry;
    Hasher hash;
    hash.add(narrower.size());
    for (const std::uint32_t below : narrower) hash.add(below);
    add(hash, mentions);
    hash.add(paragraphs);
    for (const auto& [other, count] : together) hash.add(other).add(count);
    hash.add(voices.size());
    for (const auto& [country, passages, since] : voices) {
      hash.add(country).add(passages);
      ibidem::index::add(hash, since);
    }
    for (const std::uint32_t country : silent) hash.add(country);
    add(hash, newest_submissions);
    add(hash, newest_documents);
    add(hash, parts);
    add(hash, news);
    return {hash64(std::to_string(subject)), hash.value()};
  }

  Fingerprint of_part(const CountryEntry& entry, std::size_t part) const {
    const Stretch& documents = entry.parts[part].documents;
    Hasher hash;
    add_names(hash, entry.parts, part);
    for (const Position& position : entry.positions) {
      add(hash, position, within(corpus_, position.mentions, documents));
    }
    add(hash, within(corpus_, entry.mentions, documents));
    return {hash64(part_key(entry.country, entry.parts[part])), hash.value()};
  }

  Fingerprint of_part(const SubjectEntry& entry, std::size_t part) const {
    Hasher hash;
    add_names(hash, entry.parts, part);
    add(hash, within(corpus_, entry.mentions, entry.parts[part].documents));
    return {hash64(part_key(entry.subject, entry.parts[part])), hash.value()};
  }

  Fingerprint of_chronology_part(std::size_t part) const {
    const auto& parts = index_.chronology_parts.untracked();
    Hasher hash;
    add_names(hash, parts, part);
    for (const std::uint32_t document : documents_of_part(corpus_, index_, part)) {
      hash.add(documents_[document]);
    }
    return {hash64(name_of(parts[part])), hash.value()};
  }

  Fingerprint of(const Part& part) const {
    Hasher hash;
    add(hash, std::vector<Part>{part});
    return {0, hash.value()};
  }

  Fingerprint of(const Group& group) const {
    const auto& [label, entries] = group;
    Hasher hash;
    hash.add(label);
    for (const std::uint32_t entry : entries) {
      hash.add(index_.countries.untracked()[entry].country);
    }
    return {0, hash.value()};
  }

  Fingerprint of(const Release& release) const {
    const auto& [date, number, changes] = release;
    Hasher hash;
    for (const auto& [slug, symbol, is, texts] : changes) {
      hash.add(slug).add(symbol).add(static_cast<std::uint64_t>(is)).add(texts.size());
      for (const auto& [language, what, added, changed, removed] : texts) {
        hash.add(language.code).add(static_cast<std::uint64_t>(what));
        for (const auto* ids : {&added, &changed, &removed}) {
          hash.add(ids->size());
          for (const std::string& id : *ids) hash.add(id);
        }
      }
    }
    return {hash64(name(release)), hash.value()};
  }

  Fingerprint of(const NewsItem& item) const {
    Hasher hash;
    add(hash, std::vector<NewsItem>{item});
    return {0, hash.value()};
  }

  Fingerprint of_document(std::uint32_t document) const { return {0, documents_[document]}; }

  Fingerprint of_cited(std::uint32_t cited) const {
    return {0, hash64(corpus_.cited.untracked()[cited].symbol)};
  }

 private:
  void add(Hasher& hash, std::span<const std::uint32_t> documents) const {
    hash.add(documents.size());
    for (const std::uint32_t document : documents) hash.add(documents_[document]);
  }

  void add(Hasher& hash, const Position& position, std::span<const std::uint32_t> shown) const {
    const auto& [subject, mentions, passages, since] = position;
    hash.add(subject).add(passages).add(mentions.size());
    ibidem::index::add(hash, since);
    add(hash, shown);
  }

  void add(Hasher& hash, const std::optional<Stretch>& stretch) const {
    hash.add(stretch ? 1 : 0);
    if (stretch) hash.add(documents_[stretch->newest]).add(documents_[stretch->oldest]);
  }

  void add(Hasher& hash, const std::vector<Part>& parts) const {
    hash.add(parts.size());
    for (const auto& [year, number, documents] : parts) {
      ibidem::index::add(hash, year);
      hash.add(number);
      add(hash, std::optional(documents));
    }
  }

  void add(Hasher& hash, const std::vector<NewsItem>& news) const {
    hash.add(news.size());
    for (const auto& [release, change] : news) {
      const Release& of = index_.releases.untracked()[release];
      hash.add(name(of)).add(change);
    }
  }

  /// Of a part and those beside it.
  static void add_names(Hasher& hash, const std::vector<Part>& parts, std::size_t part) {
    hash.add(part > 0 ? name_of(parts[part - 1]) : "");
    hash.add(part + 1 < parts.size() ? name_of(parts[part + 1]) : "");
  }

  const corpus::Corpus& corpus_;
  const Index& index_;
  std::vector<std::uint64_t> documents_;
};

template <class T, class Print>
std::vector<Fingerprint> all_of(const Tracked<T>& list, Print print) {
  const std::vector<T>& items = list.untracked();
  std::vector<Fingerprint> prints(items.size());
  parallel_for(items.size(), [&](std::size_t i) { prints[i] = print(items[i]); });
  return prints;
}

/// Of a list whose elements are known by their places in it.
template <class T, class Print>
std::vector<Fingerprint> by_place(const Tracked<T>& list, Print print) {
  auto prints = all_of(list, print);
  for (std::size_t i = 0; i < prints.size(); ++i) prints[i].key = hash64(std::to_string(i));
  return prints;
}

template <class T>
std::vector<Fingerprint> all_parts(const Tracked<T>& list, const Printer& printer) {
  std::vector<std::vector<Fingerprint>> by_entry(list.untracked().size());
  parallel_for(by_entry.size(), [&](std::size_t i) {
    const T& entry = list.untracked()[i];
    for (std::size_t part = 0; part < entry.parts.size(); ++part) {
      by_entry[i].push_back(printer.of_part(entry, part));
    }
  });
  std::vector<Fingerprint> prints;
  for (const auto& of_one : by_entry) prints.insert(prints.end(), of_one.begin(), of_one.end());
  return prints;
}

}  // namespace

const CountryEntry& Index::country_with_part(std::size_t entry, std::size_t part) const {
  const CountryEntry& found = countries.untracked()[entry];
  parts_of_countries.note_key(part_key(found.country, found.parts[part]));
  return found;
}

const SubjectEntry& Index::subject_with_part(std::size_t entry, std::size_t part) const {
  const SubjectEntry& found = subjects.untracked()[entry];
  parts_of_subjects.note_key(part_key(found.subject, found.parts[part]));
  return found;
}

std::span<const std::uint32_t> documents_of_part(const corpus::Corpus& corpus, const Index& index,
                                                 std::size_t part) {
  const Part& found = index.chronology_parts.untracked()[part];
  index.parts_of_chronology.note_key(name_of(found));
  const std::vector<std::uint32_t>& all = index.chronology.untracked();
  const auto order = [&](std::uint32_t a, std::uint32_t b) { return newer(corpus, a, b); };
  const auto begin = std::lower_bound(all.begin(), all.end(), found.documents.newest, order);
  const auto end = std::upper_bound(begin, all.end(), found.documents.oldest, order);
  return {begin, end};
}

Fingerprints fingerprints(const corpus::Corpus& corpus, const Index& index) {
  const Printer printer(corpus, index);
  const auto print = [&](const auto& item) { return printer.of(item); };
  const auto document = [&](std::uint32_t i) { return printer.of_document(i); };
  const auto cited = [&](std::uint32_t i) { return printer.of_cited(i); };
  Fingerprints all;
  all.countries = all_of(index.countries, print);
  all.by_initial = by_place(index.by_initial, print);
  all.by_region = by_place(index.by_region, print);
  all.subjects = all_of(index.subjects, print);
  all.chronology = by_place(index.chronology, document);
  all.chronology_parts = by_place(index.chronology_parts, print);
  all.releases = all_of(index.releases, print);
  all.news = by_place(index.news, print);
  all.cited_only = by_place(index.cited_only, cited);
  all.parts_of_countries = all_parts(index.countries, printer);
  all.parts_of_subjects = all_parts(index.subjects, printer);
  for (std::size_t i = 0; i < index.chronology_parts.untracked().size(); ++i) {
    all.parts_of_chronology.push_back(printer.of_chronology_part(i));
  }
  return all;
}

}  // namespace ibidem::index
