#pragma once

#include "base/error.h"

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

/// The temporary name beside a file under which its replacement waits.
std::filesystem::path waiting(const std::filesystem::path& path);

/// Removes a file of an earlier build below `root`; false if it is no longer what that build wrote.
/// `hash`: of its bytes then, or empty where that is not known.
Result<bool> remove_stale(const std::filesystem::path& root, const std::string& path,
                          std::string_view hash);

/// Removes the folders above a path below `root` as far as they are empty.
void remove_empty_folders(const std::filesystem::path& root, std::string_view path);

}  // namespace ibidem::store
