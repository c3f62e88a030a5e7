#pragma once

#include "data/data.h"
#include "model/language.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::data {

/// A file as it stands in the site. Owns nothing.
struct SiteFile {
  std::string_view path;   ///< relative to the site's root
  std::string_view hash;   ///< of its bytes
  std::uint64_t size = 0;  ///< in bytes
  bool is_new = true;      ///< whether the last build had no such file, or with other bytes
};

/// What the installed site needs to keep a copy of this very build: offline/index.json
///
///     { "core": { PATH: [HASH, SIZE] }, "languages": { CODE: { "bytes", "files" } },
///       "lists": { FOLDER: N }, "version": HASH }
///
/// and for each of the folders ("", "fr", "fr/documents": no deeper) the lists
/// offline/FOLDER/0-of-N.json to offline/FOLDER/(N-1)-of-N.json, objects of [HASH, SIZE] by path.
/// `core` is what every copy has: style, scripts, the first pages and the beginning of the index. A
/// language's numbers are those of a whole copy in it. `version` changes with any byte of any file
/// listed; where one file changes, so do the index and one list.
class OfflineLists {
 public:
  /// `files`: sorted by path, valid as long as the lists. Those that a reader does not read in the
  /// site (data, packages) are passed over. `gone`: paths of files that only the last build had.
  OfflineLists(const std::vector<SiteFile>& files, const std::vector<std::string_view>& gone,
               const std::vector<Language>& languages);

  OfflineLists(const OfflineLists&) = delete;
  OfflineLists& operator=(const OfflineLists&) = delete;

  DataFile index() const;

  std::size_t size() const { return lists_.size(); }
  DataFile list(std::size_t number) const;
  std::string path(std::size_t number) const;

  /// Whether a list that the last build had under the same path has the same bytes.
  bool is_as_it_was(std::size_t number) const { return !lists_[number].is_new; }

 private:
  /// A part of the files of a folder.
  struct List {
    std::string_view folder;
    std::size_t part = 0;
    std::size_t of = 0;
    std::vector<const SiteFile*> files;
    bool is_new = false;  ///< whether one of the files is, or one is gone
  };

  std::vector<SiteFile> files_;
  std::vector<Language> languages_;
  std::vector<List> lists_;
};

}  // namespace ibidem::data
