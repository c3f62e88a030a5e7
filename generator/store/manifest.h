#pragma once

#include "base/error.h"

#include <map>
#include <string>
#include <string_view>

namespace ibidem::store {

/// Which files a build wrote: the hash of its bytes by path.
using Manifest = std::map<std::string, std::string, std::less<>>;

inline constexpr std::string_view manifest_name = ".ibidem-manifest";

/// Reads a manifest; the error `damaged-manifest` for anything else or another version of it.
Result<Manifest> parse_manifest(std::string_view text);

/// The manifest as text: a line with its version, then a line a file, sorted by path.
std::string write_manifest(const Manifest& manifest);

}  // namespace ibidem::store
