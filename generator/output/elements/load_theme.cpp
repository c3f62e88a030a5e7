#include "elements/load_theme.h"

#include "store/read.h"

#include <string_view>

namespace ibidem::output {
namespace {

constexpr std::size_t max_file_bytes = std::size_t{16} << 20;

bool is_part(std::string_view path) {
  return path != "README.md" && !path.starts_with('.') && path.find("/.") == std::string_view::npos;
}

/// Adds the files of a folder that are not there yet.
Result<void> add_files(const std::filesystem::path& folder, theme::Files& files) {
  const auto paths = store::list_files(folder);
  if (!paths) return tl::unexpected(paths.error());
  for (const auto& path : *paths) {
    if (!is_part(path) || files.contains(path)) continue;
    auto bytes = store::read_file(folder / path, max_file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    files.emplace(path, theme::File{(folder / path).generic_string(), std::move(*bytes)});
  }
  return {};
}

}  // namespace

Result<theme::Theme> load_theme(const std::filesystem::path& folder,
                                const std::filesystem::path& fallback) {
  theme::Files files;
  if (auto added = add_files(folder, files); !added) return tl::unexpected(added.error());
  if (auto added = add_files(fallback, files); !added) return tl::unexpected(added.error());
  return theme::Theme::make(std::move(files));
}

}  // namespace ibidem::output
