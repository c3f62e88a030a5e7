#pragma once

#include "base/diagnostics.h"
#include "model/release.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::news {

/// The file of a release, as YAML with a head that says what it is.
std::string write_release(const Release& release);

/// Reads such a file; its name tells date and number. Problems become diagnostics, and nothing is
/// returned.
std::optional<Release> parse_release(std::string_view yaml, const std::string& file,
                                     Diagnostics& diagnostics);

}  // namespace ibidem::news
