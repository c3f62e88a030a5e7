#pragma once

#include "folders.h"
#include "kept_record.h"
#include "load_folder.h"
#include "records.h"

#include "store/look.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ibidem::corpus {

/// What a folder holds, read and packed into `records`.
LoadedFolder load_and_pack(const Folder& folder, const Corpus& corpus, Records& records);

/// Keeps what folders held, so that the next build reads only those that changed. A folder is known
/// again by its files: by their stamps, and where those differ or were too young to be trusted, by
/// the hashes of their bytes. A cache that is damaged, of another program or of other tables of
/// States and subjects counts as empty.
class RecordCache {
 public:
  /// `records`: what the last build kept, to which this one adds. `key`: all else that a record
  /// depends on. `time`: when the stamps of the folders' files were looked at, or before.
  RecordCache(Records& records, std::string key, std::size_t folders, std::int64_t time);

  /// What a folder holds, from the cache or read anew; `i` is its number. May be called from
  /// several threads, once a folder.
  LoadedFolder load(std::size_t i, const Folder& folder, const Corpus& corpus);

  /// Writes the cache for the next build if it has to differ from the last one.
  void keep();

 private:
  struct File {
    std::string path;
    store::Stamp stamp;  ///< empty where it is not to be trusted
    std::string hash;
  };
  struct Entry {
    std::string slug;
    std::vector<File> files;
    KeptRecord outline;
    KeptRecord words;
    std::uint64_t record = 0;  ///< LoadedFolder::record
  };

  static std::uint64_t hash_of(const Entry& entry);
  Entry* find(const std::string& slug);
  bool is_same(Entry& old, const Folder& folder, const Corpus& corpus, Entry& now);
  std::optional<LoadedFolder> recall(Entry& old, const Folder& folder, const Corpus& corpus,
                                     Entry& now);
  LoadedFolder load_anew(const Folder& folder, const Corpus& corpus, Entry& now);

  template <class Archive>
  friend void serialize(Archive& archive, File& file) {
    auto& [path, stamp, hash] = file;
    auto& [size, modified, changed, inode] = stamp;
    archive(path, size, modified, changed, inode, hash);
  }
  template <class Archive>
  friend void serialize(Archive& archive, Entry& entry) {
    archive(entry.slug, entry.files, entry.outline, entry.words, entry.record);
  }

  Records& records_;
  std::string key_;
  std::int64_t time_;
  std::vector<Entry> entries_;  ///< of the last cache, sorted by slug
  std::vector<Entry> now_;      ///< by number of the folder; without a slug where nothing is kept
  std::atomic<bool> differs_ = false;
};

}  // namespace ibidem::corpus
