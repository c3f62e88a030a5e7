#pragma once

#include "base/error.h"
#include "model/language.h"
#include "model/symbol.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ibidem::command {

/// `ibidem import FILE… --into CONTENT`, or `--all` in place of files.
struct ImportOptions {
  std::vector<std::filesystem::path> files;
  std::filesystem::path into;
  std::optional<Symbol> symbol;
  std::optional<Language> language;
  bool all = false;
  bool dry_run = false;
  bool force = false;
};

/// What `build` and `check` share.
struct SiteOptions {
  std::filesystem::path content = "content";
  std::filesystem::path theme;  ///< empty: themes/default here, else the installed one
  std::filesystem::path output = "site";
  std::string base_url;  ///< empty, or ending in "/"
  int jobs = 0;          ///< 0: as many as processors
  bool timings = false;
  bool strict = false;
  bool quiet = false;
};

struct BuildOptions : SiteOptions {};

/// How `check` tells what it found: as lines, or for another program.
enum class Format { text, json, sarif };

struct CheckOptions : SiteOptions {
  Format format = Format::text;
};

struct HelpOptions {
  std::string subcommand;  ///< empty: the program as a whole
};

struct VersionOptions {};

using Invocation =
    std::variant<ImportOptions, BuildOptions, CheckOptions, HelpOptions, VersionOptions>;

/// What a command line asks for. Fails with code "usage" and a message that names the fault and the
/// help page to read.
Result<Invocation> parse(int argc, const char* const* argv);

}  // namespace ibidem::command
