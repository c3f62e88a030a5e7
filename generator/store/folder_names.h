#pragma once

#include "store/stamp.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ibidem::store {

/// Which names stand in a folder. They stay the same as long as the folder's own stamp does.
struct FolderNames {
  std::string path;        ///< relative to the place that is looked at; empty: the place itself
  Stamp stamp;             ///< of the folder, taken before it was read
  bool settled = false;    ///< whether the folder was old enough then
  bool has_links = false;  ///< whether there is something but files and folders
  std::string folders;     ///< their names, each ended by a zero
  std::string files;       ///< of all that are no folders, in the same way
};

/// The names that were kept in a file by this very program; none where that is not so.
std::vector<FolderNames> read_names(const std::filesystem::path& file);

/// Keeps them. Without them the next look takes longer, so that nothing is said of a failure.
void keep_names(const std::filesystem::path& file, const std::vector<FolderNames>& folders);

}  // namespace ibidem::store
