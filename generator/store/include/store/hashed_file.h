#pragma once

#include "base/error.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::store {

/// The bytes of a file that `write_hashed` wrote; nothing where there is none or it is damaged.
std::optional<std::string> read_hashed(const std::filesystem::path& file);

/// Puts a file in place, with its hash, whole or not at all. Fails with `cannot-write`.
Result<void> write_hashed(const std::filesystem::path& file, std::string_view bytes);

}  // namespace ibidem::store
