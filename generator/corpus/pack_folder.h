#pragma once

#include "load_folder.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// What a folder held as bytes, for this program on this machine only. Gives the folder the hash of
/// its record.
std::string pack(LoadedFolder& folder);

/// The same again, without hashes; nothing where the bytes are not what `pack` gave.
std::optional<LoadedFolder> unpack(std::string_view bytes);

}  // namespace ibidem::corpus
