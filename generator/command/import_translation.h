#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "command/options.h"

namespace ibidem::command {

/// Whether a file to import is a translation that comes back, by its name: ".xlf", ".xliff".
bool is_translation(const std::filesystem::path& file);

/// Takes one back and tells what it changes. Nothing is written where a diagnostic says why.
Result<void> import_translation(const ImportOptions& options, const std::filesystem::path& file,
                                Diagnostics& diagnostics);

}  // namespace ibidem::command
