#include "folders.h"

#include "store/containment.h"

#include <fmt/core.h>

namespace ibidem::command {
namespace {

namespace fs = std::filesystem;

/// `part` ("themes/default", "content") where `cmake --install` has put it, else in the source
/// tree.
fs::path shipped(const char* part) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "ibidem" / part;
  if (!error && fs::is_directory(installed, error)) return installed;
  return fs::path(IBIDEM_SOURCE_FOLDER) / part;
}

Result<void> require_apart(const fs::path& output, const fs::path& folder, const char* role) {
  const bool within = store::is_inside(output, folder);
  if (!within && !store::is_inside(folder, output)) return {};
  return tl::unexpected(
      Error{"overlapping-folders",
            fmt::format("the output folder {} lies {} the {} folder {}", output.string(),
                        within ? "in" : "around", role, folder.string())});
}

}  // namespace

Result<void> require_folder(const fs::path& folder, const char* role) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  return tl::unexpected(
      Error{"missing-folder", fmt::format("there is no {} folder {}", role, folder.string())});
}

Result<SiteOptions> resolve_folders(SiteOptions options) {
  if (options.theme.empty()) {
    const fs::path here = "themes/default";
    std::error_code error;
    options.theme = fs::is_directory(here, error) ? here : default_theme_folder();
  }
  if (auto found = require_folder(options.content, "content"); !found)
    return tl::unexpected(found.error());
  if (auto found = require_folder(options.theme, "theme"); !found)
    return tl::unexpected(found.error());
  if (auto apart = require_apart(options.output, options.content, "content"); !apart)
    return tl::unexpected(apart.error());
  if (auto apart = require_apart(options.output, options.theme, "theme"); !apart)
    return tl::unexpected(apart.error());
  if (!options.cache.empty()) {
    if (auto apart = require_apart(options.cache, options.output, "site"); !apart)
      return tl::unexpected(apart.error());
  }
  return options;
}

fs::path default_theme_folder() {
  return shipped("themes/default");
}

fs::path defaults_folder() {
  return shipped("content");
}

}  // namespace ibidem::command
