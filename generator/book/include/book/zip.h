#pragma once

#include "base/error.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace ibidem::book {

/// A file of an archive. Its bytes are asked for once, shortly before its turn comes and on any
/// thread, and put away again.
struct Entry {
  std::string path;  ///< with "/" between its parts
  std::function<Result<std::string>()> bytes;
  bool deflated =
      true;  ///< false for what is compressed already and what must be readable in place
};

/// A ZIP archive of these files in their order. Nothing in it tells of the machine or the time: all
/// files are of noon, 1 January 1980, and readable by all. Fails where a file cannot be had, with
/// its error, and with `cannot-write`.
Result<std::string> zip(const std::vector<Entry>& entries);

/// The same written to a file, which may be larger than the memory: never more than a few
/// entries are held. A file that is there is replaced.
Result<void> zip_file(const std::vector<Entry>& entries, const std::filesystem::path& path);

}  // namespace ibidem::book
