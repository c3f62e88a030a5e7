#include "site.h"

#include "folders.h"

#include "store/read.h"

namespace ibidem::command {
namespace {

constexpr std::size_t max_theme_file = std::size_t{16} << 20;

Result<theme::Theme> read_theme(const std::filesystem::path& folder) {
  const auto paths = store::list_files(folder);
  if (!paths) return tl::unexpected(paths.error());
  theme::Files files;
  for (const std::string& path : *paths) {
    auto bytes = store::read_file(folder / path, max_theme_file);
    if (!bytes) return tl::unexpected(bytes.error());
    files.emplace(path, theme::File{(folder / path).generic_string(), std::move(*bytes)});
  }
  return theme::Theme::make(std::move(files));
}

}  // namespace

Result<Site> read_site(const SiteOptions& options, Stages& stages, Diagnostics& diagnostics) {
  stages.begin("theme");
  auto theme = read_theme(options.theme);
  if (!theme) return tl::unexpected(theme.error());

  stages.begin("corpus");
  auto corpus = corpus::load(options.content, defaults_folder(), diagnostics);
  if (!corpus) return tl::unexpected(corpus.error());

  Site site{std::move(*corpus), {}, std::move(*theme)};
  if (diagnostics.has_errors()) return site;
  stages.begin("index");
  for (const Language& language : site.corpus.portal.languages)
    site.indexes.push_back(index::build(site.corpus, language));
  return site;
}

}  // namespace ibidem::command
