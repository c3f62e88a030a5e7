#pragma once

#include "base/error.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ibidem::store {

/// What the file system says of a file: if it is the same later on, so are the bytes, unless the
/// file was young.
struct Stamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds
  std::int64_t changed = 0;   ///< nanoseconds; nobody can set it back
  std::uint64_t inode = 0;

  bool operator==(const Stamp&) const = default;
};

/// The stamp of a file or folder, links followed; nothing where there is none.
std::optional<Stamp> stamp_of(const std::filesystem::path& path);

/// The time as file systems stamp it, in nanoseconds.
std::int64_t file_time();

/// Whether a file with this stamp, looked at at `time`, was old enough then for every later change
/// to give it another stamp: the clock that stamps files ticks slowly, and two changes may fall
/// into one tick.
bool is_settled(const Stamp& stamp, std::int64_t time);

/// The stamps of many files as one.
struct TreeStamp {
  std::string hash;     ///< of all names and stamps
  bool settled = true;  ///< whether all are
};

/// The stamps of all that lies in some folders, and of some files. A folder or file that is missing
/// counts as missing. `hidden`: whether to look at names that begin with a dot. Fails where a
/// folder cannot be read.
Result<TreeStamp> stamp_trees(const std::vector<std::filesystem::path>& folders,
                              const std::vector<std::filesystem::path>& files, bool hidden);

}  // namespace ibidem::store
