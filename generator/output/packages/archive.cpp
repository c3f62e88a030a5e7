#include "packages/archive.h"

#include "book/zip.h"
#include "elements/book_paths.h"
#include "elements/edition.h"
#include "pages/pages.h"
#include "store/read.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace ibidem::output {
namespace {

const std::string folder = "site/";

bool is_compressed(std::string_view path) {
  constexpr std::array<std::string_view, 4> extensions{".epub", ".png", ".woff2", ".zip"};
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return path.ends_with(extension); });
}

/// The home pages as they stand in the archive, by their paths in the site.
Result<std::map<std::string, std::string, std::less<>>> home_pages(
    const std::vector<Edition>& editions) {
  std::map<std::string, std::string, std::less<>> pages;
  for (const auto& edition : editions) {
    auto page = home_page(edition);
    if (!page) return tl::unexpected(page.error());
    pages.emplace(edition.language.code + "/index.html", std::move(*page));
  }
  return pages;
}

book::Entry entry_of(const store::HandedIn& file,
                     const std::map<std::string, std::string, std::less<>>& replaced) {
  const bool deflated = !is_compressed(file.path);
  const auto other = replaced.find(file.path);
  const std::string path = folder + std::string(file.path);
  if (other != replaced.end()) {
    return {path, [&page = other->second] { return Result<std::string>(page); }, deflated};
  }
  return {path,
          [at = file.at()] {
            return store::read_file(at, std::numeric_limits<std::size_t>::max() / 2);
          },
          deflated};
}

}  // namespace

Result<void> write_archive(const corpus::Corpus& corpus, const std::vector<index::Index>& indexes,
                           const theme::Theme& theme, const Options& options,
                           const std::vector<store::HandedIn>& files, const LargeSink& large) {
  auto inside = options;
  inside.archive = false;
  try {
    const auto editions = editions_of(corpus, indexes, theme, inside);
    if (!editions) return tl::unexpected(editions.error());
    const auto replaced = home_pages(*editions);
    if (!replaced) return tl::unexpected(replaced.error());
    std::vector<book::Entry> entries;
    for (const auto& file : files) entries.push_back(entry_of(file, *replaced));
    return large(archive_path(),
                 [&](const std::filesystem::path& path) { return book::zip_file(entries, path); });
  } catch (const StringsError& error) {
    return tl::unexpected(error.error);
  }
}

}  // namespace ibidem::output
