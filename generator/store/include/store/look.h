#pragma once

#include "base/error.h"
#include "store/stamp.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ibidem::store {

/// A file as it was found.
struct StampedFile {
  std::string path;  ///< relative to the folder that was looked at
  Stamp stamp;
};

/// A folder to look at, or a file.
struct Place {
  std::filesystem::path path;
  bool hidden = false;               ///< whether to look at names that begin with a dot
  bool list = false;                 ///< whether to tell the files one by one
  std::filesystem::path names = {};  ///< a file to keep the names in folders in for the next look
};

/// What was found there.
struct Look {
  TreeStamp stamp;
  bool settled = true;             ///< whether every stamp is
  std::int64_t time = 0;           ///< when it began
  std::vector<StampedFile> files;  ///< the regular ones by path, where they were asked for
  bool has_links = false;          ///< whether there may be symbolic links: then not all are listed
};

/// Looks at all that lies in some places, by several threads; gives an answer for each of them.
/// What is missing counts as missing. A folder whose names were kept and whose own stamp is as it
/// was then is not read again: only its files are looked at. Fails where a folder cannot be read.
Result<std::vector<Look>> look_at(const std::vector<Place>& places);

}  // namespace ibidem::store
