#pragma once

#include "base/error.h"
#include "model/date.h"
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
  std::filesystem::path cache;       ///< `build` and `serve` only; empty: beside the output
  bool no_cache = false;             ///< `build` and `serve` only
  bool package = false;              ///< `build` only: books and the site as a ZIP besides
  std::vector<std::string> without;  ///< `build` only: "search", "data", "parallel" are left out
};

/// How `build` and `check` tell what they did and found: as lines, or for another program.
enum class Format { text, json, sarif };

struct BuildOptions : SiteOptions {
  Format format = Format::text;  ///< text or json
};

struct CheckOptions : SiteOptions {
  Format format = Format::text;
};

struct ServeOptions : SiteOptions {
  int port = 8000;  ///< 0: any that is free
};

/// `ibidem release`: tells what the content gained, lost and changed since the release before.
struct ReleaseOptions {
  std::filesystem::path content = "content";
  std::optional<Date> date;  ///< none: today
  int jobs = 0;
  bool dry_run = false;
};

/// `ibidem export [DOCUMENT…]`: texts for translators.
struct ExportOptions {
  std::vector<std::string> names;  ///< symbols or slugs; none: all documents (TMX only)
  std::filesystem::path content = "content";
  std::filesystem::path output;  ///< empty: the standard output
  Language language = english;   ///< of the translation
  enum class Format { xliff, tmx } format = Format::xliff;
};

/// `ibidem confirm [DOCUMENT…]`: says that translations follow their sources as they are now.
struct ConfirmOptions {
  std::vector<std::string> names;  ///< symbols or slugs; none: all documents
  std::filesystem::path content = "content";
  Language language = english;          ///< of the translation
  std::vector<std::string> paragraphs;  ///< ids; none: all
};

struct HelpOptions {
  std::string subcommand;  ///< empty: the program as a whole
};

struct VersionOptions {};

using Invocation =
    std::variant<ImportOptions, BuildOptions, CheckOptions, ServeOptions, ReleaseOptions,
                 ExportOptions, ConfirmOptions, HelpOptions, VersionOptions>;

/// What a command line asks for. Fails with code "usage" and a message that names the fault and the
/// help page to read.
Result<Invocation> parse(int argc, const char* const* argv);

}  // namespace ibidem::command
