#include "build_site.h"

#include "console.h"
#include "folders.h"
#include "last_build.h"
#include "offline.h"
#include "packages.h"
#include "site.h"

#include <algorithm>
#include <future>
#include <memory>
#include <string>
#include <utility>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

output::Options pages_of(const SiteOptions& options) {
  const auto with = [&](std::string_view part) {
    return std::find(options.without.begin(), options.without.end(), part) == options.without.end();
  };
  return {options.base_url, options.package, options.package,
          with("search"),   with("data"),    with("parallel")};
}

/// The site as it is written to.
struct OpenSite {
  store::SiteWriter writer;
  store::MappedFile ledger;  ///< of the last build, where it counts
};

Result<OpenSite> open_site(const SiteOptions& options, LastBuild* last) {
  auto writer =
      store::SiteWriter::open(options.output, last != nullptr ? last->take_site() : std::nullopt);
  if (!writer) return tl::unexpected(writer.error());
  OpenSite open{std::move(*writer), last != nullptr ? last->ledger() : store::MappedFile()};
  if (!open.ledger.bytes().empty()) open.writer.prepare_to_keep();
  return open;
}

/// Renders what is not as the last build left it. `last`: null for all.
Result<output::Summary> write_pages(const Site& site, const output::Options& pages,
                                    const Diagnostics& diagnostics, Stages& stages, OpenSite& open,
                                    LastBuild* last) {
  store::SiteWriter& writer = open.writer;
  const auto sink = [&](std::string_view path, std::string_view bytes) {
    return writer.write(path, bytes);
  };
  if (last == nullptr || site.key.empty()) {
    return output::write_site(site.corpus, site.indexes, site.theme, pages, diagnostics, sink,
                              &stages.progress());
  }
  const auto tasks = std::make_shared<output::Ledger>(
      site.key + output::ledger_key(site.theme, pages), std::exchange(open.ledger, {}).bytes());
  const output::LastSite standing{
      tasks.get(), [&](std::span<const std::uint64_t> paths) { return writer.keep(paths); },
      last->cache(), last->output()};
  auto summary = output::write_site(site.corpus, site.indexes, site.theme, pages, diagnostics, sink,
                                    &stages.progress(), &standing);
  if (summary) last->keep_ledger([tasks] { return tasks->packed(); });
  return summary;
}

/// Brings the output folder up to date.
Result<Built> write(const Site& site, const SiteOptions& options, const Diagnostics& diagnostics,
                    Stages& stages, LastBuild* last, Result<OpenSite> open) {
  if (!open) return tl::unexpected(open.error());
  store::SiteWriter& writer = open->writer;
  const output::Options pages = pages_of(options);
  const auto summary = write_pages(site, pages, diagnostics, stages, *open, last);
  if (!summary) return tl::unexpected(summary.error());
  if (options.package) {
    stages.begin("books");
    const auto books = write_books(site, pages, writer);
    if (!books) return tl::unexpected(books.error());
  }
  stages.begin("offline");
  const auto listed = write_offline_lists(site.corpus.portal.languages, writer);
  if (!listed) return tl::unexpected(listed.error());
  if (options.package) {
    stages.begin("archive");
    const auto archive = write_archive(site, pages, writer);
    if (!archive) return tl::unexpected(archive.error());
  }
  stages.begin("commit");
  const auto files = writer.commit();
  if (!files) return tl::unexpected(files.error());
  const Built built{site.corpus.documents.size(), *summary, *files};
  // Nobody else writes to the site as long as the writer is there.
  if (last != nullptr) last->keep(built, diagnostics, writer.stamp());
  return built;
}

Result<std::optional<Built>> build_anew(const SiteOptions& options, Stages& stages,
                                        Diagnostics& diagnostics, LastBuild* last,
                                        std::unique_ptr<const Site>& site) {
  std::future<Result<OpenSite>> opened;
  // What the last build left is read while the content is. Nothing is made where no site is.
  if (last != nullptr && last->has_locked()) {
    opened = std::async([&] { return open_site(options, last); });
  }
  auto read = read_site(options, stages, diagnostics, last);
  if (!read) return tl::unexpected(read.error());
  site = std::make_unique<const Site>(std::move(*read));
  if (has_problems(diagnostics, options.strict)) return std::nullopt;
  stages.begin("output");
  return write(*site, options, diagnostics, stages, last,
               opened.valid() ? opened.get() : open_site(options, last));
}

/// Where the cache is: beside the site, never in it.
std::filesystem::path cache_of(const SiteOptions& options) {
  if (!options.cache.empty()) return options.cache;
  std::error_code error;
  const auto site = std::filesystem::weakly_canonical(options.output, error);
  return site.parent_path() / ".ibidem-cache" / site.filename();
}

}  // namespace

Result<std::optional<Built>> build_site(const SiteOptions& asked, Stages& stages,
                                        Diagnostics& diagnostics,
                                        std::unique_ptr<const Site>& site) {
  const auto options = resolve_folders(asked);
  if (!options) return tl::unexpected(options.error());
  if (options->no_cache) return build_anew(*options, stages, diagnostics, nullptr, site);
  stages.begin("changes");
  LastBuild last(*options, cache_of(*options));
  if (const auto same = last.same(diagnostics)) return same;
  return build_anew(*options, stages, diagnostics, &last, site);
}

std::string summary(const Built& built, const SiteOptions& options, const Diagnostics& diagnostics,
                    const Stages& stages) {
  std::string text = fmt::format(
      "{}: {} documents, {} pages; {} files written, {} unchanged, {} removed; {}; {:.2f} s",
      options.output.string(), built.documents, built.site.pages, built.files.written,
      built.files.unchanged, built.files.removed, count_problems(diagnostics),
      stages.total().count() / 1000);
  if (built.files.kept > 0) {
    text += fmt::format("\n{} left alone, of the last build but changed by hand since",
                        built.files.kept);
  }
  return text;
}

}  // namespace ibidem::command
