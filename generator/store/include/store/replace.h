#pragma once

#include "base/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ibidem::store {

struct Replacement {
  std::string path;  ///< relative to the folder, with "/" between its parts
  std::string bytes;
};

/// Makes or replaces files under a folder, in the given order, making the folders they need. All of
/// them are on the disk under temporary names before the first takes its place, so a full disk or a
/// missing permission leaves every file as it was. Fails with `cannot-write`, or with `bad-path`
/// for a path that could leave the folder.
Result<void> replace_files(const std::filesystem::path& folder,
                           const std::vector<Replacement>& files);

}  // namespace ibidem::store
