#pragma once

#include <filesystem>

namespace ibidem::store {

/// Whether `path` is `folder` or lies under it once symbolic links and ".." are followed. Either
/// may not exist yet: the part that exists is resolved, the rest taken as written.
bool is_inside(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace ibidem::store
