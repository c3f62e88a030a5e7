#pragma once

#include "base/diagnostics.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace ibidem::corpus {

/// More than any text of the United Nations has; what is larger is no text.
inline constexpr std::size_t max_file_bytes = std::size_t{32} << 20U;

/// A file of the content folder, by its path below it, as it is named in diagnostics.
std::string shown_path(const std::filesystem::path& content, const std::string& file);

/// The files of the content folder that were read, with the hash of what was read (`hash_hex`).
using FilesRead = std::map<std::string, std::string>;

/// The text of a file below `content`, without a byte order mark. A file that cannot be read, is
/// too large, empty, binary or not UTF-8 is a diagnostic and gives nothing. `read`, if there is
/// one, is told what was read.
std::optional<std::string> read_content(const std::filesystem::path& content,
                                        const std::string& file, Diagnostics& diagnostics,
                                        FilesRead* read = nullptr);

}  // namespace ibidem::corpus
