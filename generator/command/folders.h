#pragma once

#include "base/error.h"
#include "command/options.h"

#include <filesystem>

namespace ibidem::command {

/// The options with the theme's folder filled in: the one asked for, else themes/default here, else
/// the one installed with the program. Fails where content or theme is missing (`missing-folder`)
/// or where the output would lie in one of them or around it (`overlapping-folders`).
Result<SiteOptions> resolve_folders(SiteOptions options);

/// Fails with `missing-folder` where the folder is none; `role` ("content") names it in the
/// message.
Result<void> require_folder(const std::filesystem::path& folder, const char* role);

/// The default theme that is installed with the program, else of the source tree it was built from.
std::filesystem::path default_theme_folder();

/// The folder with the countries.yaml and subjects.rdf that are used where the content has none:
/// installed with the program, else of that source tree.
std::filesystem::path defaults_folder();

}  // namespace ibidem::command
