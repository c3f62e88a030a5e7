#pragma once

#include "shard.h"
#include "terms.h"

#include "search/search.h"
#include "store/record_file.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::search {

/// What is kept of a document in the index.
struct KeptDocument {
  std::string slug;
  std::uint32_t slot = 0;
  std::uint32_t units = 0;
  std::vector<std::string> languages;                      ///< of its texts
  std::vector<std::pair<std::string, std::string>> added;  ///< by Terms what `remove` needs
  std::uint64_t sum = 0;                                   ///< of the hashes of its text shards
  std::vector<std::string> shards() const;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(slug, slot, units, languages, added, sum);
  }
};

/// Keeps the index from one build to the next, so that only what changed is read again. Without the
/// file, with one of another version, or a damaged one all documents are new.
class KeptIndex {
 public:
  /// `inputs`: by document, all that what is made of it depends on.
  KeptIndex(const LastIndex& last, const corpus::Corpus& corpus, std::vector<std::uint64_t> inputs);

  /// Fills the terms with what the last build had of documents that are as they were, and keeps
  /// the shards of their texts. `units`: by document, is filled for these.
  void restore(const std::map<std::string, Terms*>& terms, std::vector<std::uint32_t>& units,
               ShardWriter& writer);

  bool is_new(std::uint32_t document) const { return entries_[document].size == 0; }

  /// Of the hash of the lists' shards in the last build.
  std::optional<unsigned> bits(const std::string& terms) const;

  /// Keeps a new document. From several threads.
  void add(std::uint32_t document, const KeptDocument& kept);

  /// Keeps terms with the bits of their shards.
  void keep_terms(const std::string& name, unsigned bits, const Terms& terms);

  /// Writes the file.
  void finish(const std::map<std::string, std::uint64_t, std::less<>>& shards);

  /// Tells the file from any other; empty where it could not be written.
  const std::string& version() const { return version_; }

 private:
  /// Where something is in the file.
  struct Entry {
    std::string name;         ///< a slug, or what terms are called
    std::uint64_t input = 0;  ///< of a document; of terms the bits
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t hash = 0;

    template <class Archive>
    void serialize(Archive& archive) {
      archive(name, input, offset, size, hash);
    }
  };
  struct Table {
    std::vector<Entry> documents;
    std::vector<Entry> terms;
    std::map<std::string, std::uint64_t, std::less<>> shards;

    template <class Archive>
    void serialize(Archive& archive) {
      archive(documents, terms, shards);
    }
  };

  std::optional<std::string> read(const Entry& entry) const;
  Entry write(std::string name, std::uint64_t input, std::string_view bytes);
  bool restore_terms(const std::map<std::string, Terms*>& terms);
  bool recall(std::uint32_t document, const Entry& old, ShardWriter& writer,
              std::vector<std::uint32_t>& units);
  void forget(const Entry& old, const std::map<std::string, Terms*>& terms) const;

  const corpus::Corpus& corpus_;
  std::vector<std::uint64_t> inputs_;
  ShardWriter::Keep keep_;
  std::optional<store::RecordFile> last_;
  Table past_;
  store::RecordWriter next_;
  std::vector<Entry>
      entries_;  ///< by document; of one that is new without a size until it is added
  std::vector<Entry> terms_;
  std::string version_;
};

}  // namespace ibidem::search
