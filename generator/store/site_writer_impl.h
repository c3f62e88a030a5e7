#pragma once

#include "journal.h"
#include "kept_files.h"
#include "manifest.h"

#include "store/site_lock.h"
#include "store/site_writer.h"
#include "store/stamp.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory_resource>
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
  /// A file that was handed in.
  struct Handed {
    std::array<char, hash_size> digits{};  ///< of hash_hex
    std::uint64_t size = 0;
    enum class Is : std::uint8_t {
      there,     ///< as it was; or not written yet
      created,   ///< where there was none
      replaced,  ///< waits to take the place of another
      adopted,   ///< a foreign file with the very bytes
    } is = Is::there;

    std::string_view hash() const { return {digits.data(), digits.size()}; }
  };
  using Files = std::pmr::map<std::string_view, Handed>;
  /// One of them, in which folder.
  struct Entered {
    Files::iterator file;
    bool in_new_folder = false;
  };
  std::filesystem::path root;
  bool made_root = false;
  std::optional<SiteLock> lock;
  KeptFiles kept;                                  ///< of the build before
  std::set<std::string, std::less<>> interrupted;  ///< of a build that crashed
  Journal journal;

  std::mutex mutex;                            ///< guards what follows
  std::pmr::monotonic_buffer_resource memory;  ///< of the files and their paths
  Files now{&memory};
  std::map<std::string, bool, std::less<>> folders;  ///< no links; whether this build made them
  std::vector<std::string_view> made_folders;
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
  Result<Entered> enter(std::string_view path, std::string_view hash, std::uint64_t size);
  Result<void> log(std::string_view path);
  Result<void> create(Files::iterator file, std::string_view bytes);
  Result<void> make_large(std::string_view path,
                          const std::function<Result<void>(const std::filesystem::path&)>& make);
  Result<void> put_large(std::string_view path);
  Result<void> replace(Files::iterator file, std::string_view bytes);
  Result<void> put(Files::iterator file, std::string_view bytes);
  std::vector<std::string_view> paths(Handed::Is is) const;
  Result<void> put_in_place(const std::vector<std::string_view>& replaced);
  Result<void> remove_all_stale(WriteReport& report);
  Result<void> remove(std::string_view path, std::string_view hash, WriteReport& report);
  std::vector<ManifestEntry> manifest() const;
  Result<void> finish_manifest();
  void abort();
};

}  // namespace ibidem::store
