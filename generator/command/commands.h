#pragma once

#include "console.h"

#include "command/options.h"

namespace ibidem::command {

/// The subcommands, one file each. Each prints what it has to say and gives the exit status.
Status run(const ImportOptions& options);
Status run(const BuildOptions& options);
Status run(const CheckOptions& options);
Status run(const ServeOptions& options);
Status run(const ReleaseOptions& options);
Status run(const ExportOptions& options);
Status run(const ConfirmOptions& options);
Status run(const HelpOptions& options);
Status run(const VersionOptions& options);

}  // namespace ibidem::command
