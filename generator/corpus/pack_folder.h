#pragma once

#include "load_folder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// What a folder held as bytes, for this program on this machine only.
struct PackedFolder {
  std::string outline;       ///< all but the words
  std::string words;         ///< those of its texts, one behind the other
  std::uint64_t record = 0;  ///< Record::loaded
};
PackedFolder pack(const MadeFolder& folder);

/// The folder again, without hashes; nothing where the bytes are not what `pack` gave. Its texts
/// view the bytes, which have to outlive it; the outline has to begin at a multiple of 8.
std::optional<LoadedFolder> unpack(std::string_view outline, std::string_view words);

}  // namespace ibidem::corpus
