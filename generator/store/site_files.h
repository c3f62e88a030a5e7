#pragma once

#include "base/error.h"
#include "store/stamp.h"

#include <filesystem>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace ibidem::store {

/// The error `foreign-file`: what stands there is no file of ours.
tl::unexpected<Error> foreign(const std::filesystem::path& path, std::string_view what);

/// What has a name in the file system: its mode, or 0 for nothing. Fails with `cannot-write`.
Result<mode_t> mode_of(const std::filesystem::path& path);

/// Whether a file is there and has these bytes.
bool has_bytes(const std::filesystem::path& path, std::string_view bytes);

/// Makes the file of that temporary name take its place and tells what this did to the stamp of
/// the folder. `path`: relative to `root`, as in all that follows. Fails with `cannot-write`.
Result<TreeStamp> replace_by_waiting(const std::filesystem::path& root, std::string_view path);

/// The temporary name beside a file under which its replacement waits.
std::filesystem::path waiting(const std::filesystem::path& path);

/// Removes a file of an earlier build; false if it is no longer what that build wrote. `hash`: of
/// its bytes then, or empty where that is not known. `change`: what this does to the stamp of the
/// folder is added.
Result<bool> remove_stale(const std::filesystem::path& root, const std::string& path,
                          std::string_view hash, TreeStamp& change);

/// Removes the folders above a path as far as they are empty.
void remove_empty_folders(const std::filesystem::path& root, std::string_view path,
                          TreeStamp& change);

}  // namespace ibidem::store
