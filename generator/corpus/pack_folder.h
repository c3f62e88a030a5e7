#pragma once

#include "load_folder.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// What a folder held as bytes, for this program on this machine only.
std::string pack(const LoadedFolder& folder);

/// The same again; nothing where the bytes are not what `pack` gave.
std::optional<LoadedFolder> unpack(std::string_view bytes);

}  // namespace ibidem::corpus
