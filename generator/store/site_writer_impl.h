#pragma once

#include "journal.h"
#include "kept_files.h"
#include "manifest.h"

#include "store/site_lock.h"
#include "store/site_writer.h"
#include "store/stamp.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::store {

/// What the writer knows, and how it goes about it: what is handed in (site_writer.cpp), what
/// becomes of it in the end (site_commit.cpp).
struct SiteWriter::Impl {
  struct Handed {
    std::string hash;
    std::uint64_t size = 0;
  };
  std::filesystem::path root;
  bool made_root = false;
  std::optional<SiteLock> lock;
  KeptFiles kept;                                  ///< of the build before
  std::set<std::string, std::less<>> interrupted;  ///< of a build that crashed
  Journal journal;

  std::mutex mutex;  ///< guards what follows
  std::map<std::string, Handed, std::less<>> now;
  std::vector<std::string> created;
  std::vector<std::string> replaced;
  std::set<std::string, std::less<>> adopted;  ///< foreign files with the very bytes of a page
  std::map<std::string, bool, std::less<>> folders;  ///< no links; whether this build made them
  std::vector<std::string> made_folders;
  std::optional<TreeStamp> stamp;  ///< of the folder
  bool journal_open = false;
  bool committing = false;
  std::atomic<std::size_t> unchanged = 0;

  explicit Impl(std::filesystem::path folder) : root(std::move(folder)), journal(root) {}
  ~Impl() {
    if (!committing) abort();
  }

  bool is_ours(std::string_view path) const {
    return kept.last().find(path) != nullptr || interrupted.contains(path);
  }

  Result<void> lock_root(std::optional<LockedSite> locked);
  Result<void> read_past();
  Result<bool> make_folder_of(std::string_view file);
  Result<void> check_path(std::string_view path) const;
  Result<bool> enter(std::string_view path, std::string hash, std::uint64_t size);
  Result<void> log(std::string_view path);
  Result<void> create(std::string_view path, std::string_view bytes);
  Result<void> make_large(std::string_view path,
                          const std::function<Result<void>(const std::filesystem::path&)>& make);
  Result<void> put_large(std::string_view path);
  Result<void> replace(std::string_view path, std::string_view bytes);
  Result<void> put(std::string_view path, std::string_view bytes);
  Result<void> put_in_place();
  Result<void> remove_all_stale(WriteReport& report);
  Result<void> remove(std::string_view path, std::string_view hash, WriteReport& report);
  std::vector<ManifestEntry> manifest() const;
  Result<void> finish_manifest();
  void abort();
};

}  // namespace ibidem::store
