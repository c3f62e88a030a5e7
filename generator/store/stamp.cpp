#include "store/stamp.h"

#include "system_error.h"

#include "base/hash.h"
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <memory>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t second = 1'000'000'000;
/// Longer than a tick of any kernel.
constexpr std::int64_t tick = second / 20;

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * second + time.tv_nsec;
}

Stamp stamp_from(const struct stat& facts) {
  return {static_cast<std::uint64_t>(facts.st_size), nanoseconds(facts.st_mtim),
          nanoseconds(facts.st_ctim), static_cast<std::uint64_t>(facts.st_ino)};
}

/// Two sums of hashes, so that the order of a folder does not matter.
struct Sums {
  std::atomic<std::uint64_t> one = 0;
  std::atomic<std::uint64_t> two = 0;
  std::atomic<bool> settled = true;

  void add(std::string_view path, const Stamp* stamp, std::int64_t time) {
    std::string bytes(path);
    bytes += '\0';
    if (stamp != nullptr) {
      const std::uint64_t facts[] = {stamp->size, static_cast<std::uint64_t>(stamp->modified),
                                     static_cast<std::uint64_t>(stamp->changed), stamp->inode};
      bytes.append(reinterpret_cast<const char*>(facts), sizeof facts);
      if (!is_settled(*stamp, time)) settled = false;
    }
    one += hash64(bytes);
    bytes += '2';
    two += hash64(bytes);
  }
};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// Adds what is in a folder; the folders in it are put on a list.
Result<void> add_folder(const std::string& path, bool hidden, std::int64_t time, Sums& sums,
                        std::vector<std::string>& below) {
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
  if (!folder && errno == ENOENT) {
    sums.add(path, nullptr, time);
    return {};
  }
  if (!folder) return system_error("cannot-read", "cannot read", path, errno);
  for (const dirent* entry = ::readdir(folder.get()); entry != nullptr;
       entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == ".." || (!hidden && name.starts_with('.'))) continue;
    const std::string full = path + "/" + std::string(name);
    if (entry->d_type == DT_DIR) {
      below.push_back(full);
      sums.add(full, nullptr, time);
      continue;
    }
    struct stat facts {};
    const bool there = ::fstatat(::dirfd(folder.get()), entry->d_name, &facts, 0) == 0;
    const Stamp stamp = stamp_from(facts);
    sums.add(full, there ? &stamp : nullptr, time);
    // Not every file system tells in its lists what is a folder.
    if (there && entry->d_type == DT_UNKNOWN && S_ISDIR(facts.st_mode)) below.push_back(full);
  }
  return {};
}

std::string hex(std::uint64_t number) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(number >> shift) & 15U];
  return text;
}

}  // namespace

std::optional<Stamp> stamp_of(const fs::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
  return stamp_from(facts);
}

std::int64_t file_time() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return nanoseconds(now);
}

bool is_settled(const Stamp& stamp, std::int64_t time) {
  const std::int64_t newest = std::max(stamp.modified, stamp.changed);
  // A file system that stamps whole seconds may stamp every other one only.
  const std::int64_t enough = stamp.modified % second == 0 ? 2 * second : tick;
  return newest < time - enough;
}

Result<TreeStamp> stamp_trees(const std::vector<fs::path>& folders,
                              const std::vector<fs::path>& files, bool hidden) {
  const std::int64_t time = file_time();
  Sums sums;
  for (const auto& file : files) {
    const auto stamp = stamp_of(file);
    sums.add(file.native(), stamp ? &*stamp : nullptr, time);
  }
  std::vector<std::string> level;
  for (const auto& folder : folders) level.push_back(folder.native());
  while (!level.empty()) {
    std::vector<std::vector<std::string>> below(level.size());
    std::vector<Result<void>> done(level.size());
    parallel_for(level.size(), [&](std::size_t i) {
      done[i] = add_folder(level[i], hidden, time, sums, below[i]);
    });
    level.clear();
    for (std::size_t i = 0; i < below.size(); ++i) {
      if (!done[i]) return tl::unexpected(done[i].error());
      for (auto& path : below[i]) level.push_back(std::move(path));
    }
  }
  return TreeStamp{hex(sums.one) + hex(sums.two), sums.settled};
}

}  // namespace ibidem::store
