#pragma once

#include "base/error.h"
#include "theme/theme.h"

#include <filesystem>

namespace ibidem::output {

/// Reads a theme's folder. Files that it lacks are taken from `fallback`, the default theme, so a
/// child theme is a folder with the files that differ. Hidden files and README.md are no part of a
/// theme. Fails where a folder or file cannot be read or a template does not parse.
Result<theme::Theme> load_theme(const std::filesystem::path& folder,
                                const std::filesystem::path& fallback);

}  // namespace ibidem::output
