#pragma once

#include "load_folder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// What a folder held as bytes, for this program on this machine only.
struct PackedFolder {
  std::string bytes;
  std::uint64_t record = 0;  ///< Record::loaded
};
PackedFolder pack(const MadeFolder& folder);

/// The folder again, without hashes; nothing where the bytes are not what `pack` gave. Its texts
/// view the bytes, which have to outlive it and begin at a multiple of 8.
std::optional<LoadedFolder> unpack(std::string_view bytes);

}  // namespace ibidem::corpus
