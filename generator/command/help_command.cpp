#include "commands.h"

#include "command/help.h"

#include <cstdio>

#include <fmt/core.h>

namespace ibidem::command {

Status run(const HelpOptions& options) {
  fmt::print("{}", help_page(options.subcommand).value());
  return done;
}

Status run(const VersionOptions&) {
  fmt::print("ibidem {}\n", IBIDEM_VERSION);
  return done;
}

}  // namespace ibidem::command
