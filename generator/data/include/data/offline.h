#pragma once

#include "data/data.h"
#include "model/language.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::data {

/// A file as it stands in the site.
struct SiteFile {
  std::string path;        ///< relative to the site's root
  std::string hash;        ///< of its bytes
  std::uint64_t size = 0;  ///< in bytes
};

/// What the installed site needs to keep a copy of this very build: offline/index.json
///
///     { "chunks": N, "core": { PATH: [HASH, SIZE] }, "languages": { CODE: { "bytes", "files" } },
///       "version": HASH }
///
/// and offline/files-0.json to offline/files-(N-1).json, objects of [HASH, SIZE] by path. `core` is
/// what every copy has: style, scripts, the first pages and the beginning of the index. A
/// language's numbers are those of a whole copy in it. `version` changes with any byte of any file
/// listed; where one file changes, so do the index and one chunk. `files` in any order: those that
/// a reader does not read in the site (data, packages) are passed over.
std::vector<DataFile> offline_lists(const std::vector<SiteFile>& files,
                                    const std::vector<Language>& languages);

}  // namespace ibidem::data
