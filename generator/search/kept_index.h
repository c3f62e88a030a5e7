#pragma once

#include "shard.h"
#include "vocabulary.h"

#include "search/search.h"
#include "store/record_log.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::search {

/// What is kept of a document in the index.
struct KeptDocument {
  std::uint64_t slug = 0;   ///< hashed
  std::uint64_t input = 0;  ///< tells all that it depends on
  std::uint32_t slot = 0;
  std::uint32_t units = 0;
  std::vector<std::uint64_t> paths;  ///< hash64 of those of its text shards
  std::uint64_t sum = 0;             ///< of the hashes of these
  std::uint64_t offset = 0;          ///< of its terms in the file
  std::uint64_t size = 0;
  std::uint64_t hash = 0;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(slug, input, slot, units, paths, sum, offset, size, hash);
  }
};

/// The terms of a document as bytes: what it brings to each vocabulary, with the vocabulary's name.
class DocumentRecord {
 public:
  void add(std::string_view vocabulary, std::string_view terms);
  const std::string& bytes() const { return bytes_; }

  /// What it brings to one vocabulary: TextTerms, empty where it brings nothing.
  static std::string_view terms(std::string_view record, std::string_view vocabulary);

 private:
  std::string bytes_;
};

/// The documents of the index, kept from one build to the next, so that only those that changed are
/// read again. Without the file, with one of another version, or a damaged one all are new.
class KeptIndex {
 public:
  /// Keeps for this build only.
  explicit KeptIndex(std::size_t documents);

  /// Begins with what is in the file. `inputs`, `slots`: by document. `units` is filled for those
  /// that are not new, whose shards are kept. Vocabularies by name, still empty.
  KeptIndex(const LastIndex& last, const corpus::Corpus& corpus, std::vector<std::uint64_t> inputs,
            const std::map<std::string, Vocabulary*>& vocabularies,
            std::vector<std::uint32_t>& units, ShardWriter& writer);

  bool is_new(std::uint32_t document) const { return documents_[document].is_new; }

  /// Whether the vocabularies and shards of the last build are used.
  bool stands() const { return stands_; }

  /// Keeps a new document, all but its place in the file given. From several threads.
  void add(std::uint32_t document, KeptDocument kept, std::string_view record);

  struct Record {
    std::uint32_t slot = 0;
    std::string_view bytes;
  };
  /// The documents of the last build that are no more as they were.
  const std::vector<Record>& gone() const { return gone_; }
  /// Those that are new.
  std::vector<Record> come() const;
  /// Calls `see` with each document, by slot. Where the last build does not stand.
  void each(const std::function<void(const Record&)>& see) const;

  /// What tells the contents of the shards of symbols, of the last build or of this one.
  std::vector<std::uint64_t>& symbols() { return symbols_; }

  /// Sees to it that the next build makes all anew.
  void discard() { log_->finish({}); }

  /// Writes the table, with all that the next build is to find. Empty where the file is not
  /// written; else what tells it from any other.
  std::string finish(const std::map<std::string, Vocabulary*>& vocabularies,
                     const ShardWriter::Shards& shards);

 private:
  struct Document {
    KeptDocument kept;
    std::string_view record;
    bool is_new = true;
  };
  struct Table {
    std::vector<KeptDocument> documents;
    std::map<std::string, std::string> vocabularies;
    ShardWriter::Shards shards;
    std::vector<std::uint64_t> symbols;

    template <class Archive>
    void serialize(Archive& archive) {
      archive(documents, vocabularies, shards, symbols);
    }
  };

  bool restore(const LastIndex& last, const corpus::Corpus& corpus,
               const std::map<std::string, Vocabulary*>& vocabularies,
               std::vector<std::uint32_t>& units, ShardWriter& writer);
  void forget(const KeptDocument& old, std::string_view record,
              const std::map<std::string, Vocabulary*>& vocabularies);
  std::string_view read(const KeptDocument& kept) const;
  void compact();

  std::optional<store::RecordLog> log_;
  std::vector<std::uint64_t> inputs_;
  std::vector<Document> documents_;
  std::vector<Record> gone_;
  std::vector<std::uint64_t> symbols_;
  bool stands_ = false;
};

}  // namespace ibidem::search
