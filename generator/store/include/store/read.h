#pragma once

#include "base/error.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ibidem::store {

/// The bytes of a regular file, read in one go. Fails with `cannot-read` where the system refuses
/// or the path is no regular file, with `too-large` where it has more than `max_bytes`; nothing
/// beyond that limit is ever read into memory.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// The regular files under a folder, at any depth, as paths relative to it with "/" between the
/// parts, sorted by bytes. Folders that are symbolic links are not entered; a file that is one is
/// listed if it leads to a regular file under the same folder, and is the error `symlink-escape`
/// otherwise. Fails with `cannot-read` where a folder cannot be read.
Result<std::vector<std::string>> list_files(const std::filesystem::path& root);

}  // namespace ibidem::store
