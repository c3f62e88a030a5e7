#pragma once

#include "base/error.h"
#include "store/stamp.h"

#include <filesystem>
#include <string_view>

namespace ibidem::store {

/// Writes all bytes to an open file; false, with errno set, when the system refuses.
bool write_all(int file, std::string_view bytes);

/// Makes a file with these bytes and gives its stamp. `exclusive`: fails where anything has the
/// name already; else a file there is emptied first. Never follows a link. After a failure nothing
/// of it remains.
Result<Stamp> write_file(const std::filesystem::path& path, std::string_view bytes, bool exclusive);

}  // namespace ibidem::store
