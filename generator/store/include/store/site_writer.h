#pragma once

#include "base/error.h"
#include "store/site_lock.h"
#include "store/stamp.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::store {

/// What a commit changed.
struct WriteReport {
  std::size_t written = 0;    ///< files new or with other bytes than before
  std::size_t unchanged = 0;  ///< files whose bytes were there already: not touched
  std::size_t removed = 0;    ///< files of the last build that this one does not have
  std::size_t kept = 0;       ///< of those, files that someone has changed since: left alone
};

/// A file that was handed in, before the commit. Valid as long as the writer and until more is
/// handed in.
struct HandedIn {
  std::string_view path;    ///< relative to the folder
  std::string_view hash;    ///< of its bytes: hash_hex
  std::uint64_t size = 0;   ///< in bytes
  bool waits = false;       ///< under a temporary name
  bool is_new = true;       ///< whether the last build had no such file, or with other bytes
  std::string_view folder;  ///< of the site

  /// Where its bytes are until the commit.
  std::filesystem::path at() const;
};

/// A site that was looked at while it was locked.
struct LockedSite {
  SiteLock lock;
  TreeStamp stamp;
};

/// Writes a folder of files so that it goes from one finished site to the next. Until `commit` the
/// files of the last build stay as they are: what replaces one of them waits beside it under a
/// temporary name, what is new stands there already. Without a `commit` the destructor takes both
/// away again, and after a crash the next writer does. A manifest in the folder says which files
/// were written; no other file is ever touched. `write`, `keep` and `write_large` may be called
/// from several threads at once, the rest only from one.
class SiteWriter {
 public:
  /// Opens a site folder, made if it is missing, and locks it until the writer goes, if it is not
  /// `locked` already. Fails with `site-locked` where another process is writing there,
  /// `damaged-manifest`, `cannot-read` or `cannot-write`.
  static Result<SiteWriter> open(const std::filesystem::path& folder,
                                 std::optional<LockedSite> locked = std::nullopt);

  SiteWriter(SiteWriter&&) noexcept;
  SiteWriter& operator=(SiteWriter&&) noexcept;
  ~SiteWriter();

  /// Hands in a file; `path` is relative to the folder, with "/" between its parts. A file whose
  /// bytes are there already is not touched. Fails with `foreign-file` where a file, link or folder
  /// stands in the way that is not of the last build (unless it is a file with these bytes), with
  /// `bad-path` for a path that could leave the folder, is handed in twice or is the manifest's,
  /// and with `cannot-write` (no permission, a full disk).
  Result<void> write(std::string_view path, std::string_view bytes);

  /// Gets ready for `keep`. To be called once, where the files of the site are known to be those
  /// that the last build left. Then `write` does not look at them either: their hashes tell whether
  /// they differ.
  void prepare_to_keep();

  /// Hands in files of the last build again as they are, without looking at them. `paths`: hash64
  /// of each. False, and none is handed in, where one of them is not of the last build.
  bool keep(std::span<const std::uint64_t> paths);

  /// Hands in a file that may be larger than the memory: `make` writes it to the path that it is
  /// given. Fails as `write` does, and where `make` does.
  Result<void> write_large(std::string_view path,
                           const std::function<Result<void>(const std::filesystem::path&)>& make);

  /// What was handed in so far, sorted by path.
  std::vector<HandedIn> files() const;

  /// The paths of the files of the last build that were not handed in so far, sorted.
  std::vector<std::string_view> missing() const;

  /// Puts the replaced files in place, removes those of the last build that were not handed in and
  /// the folders that this empties, and writes the manifest. To be called once. After a failure in
  /// the middle of it the next writer finishes what is left.
  Result<WriteReport> commit();

  /// The stamp of the folder after the commit, by what was done to it: whatever somebody else does
  /// meanwhile makes it differ from the true one. Nothing where it was not known at the beginning
  /// or a crash had left something to clear away.
  std::optional<TreeStamp> stamp() const;

 private:
  struct Impl;
  explicit SiteWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::store
