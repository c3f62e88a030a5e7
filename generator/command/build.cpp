#include "commands.h"
#include "folders.h"
#include "site.h"

#include "base/parallel.h"
#include "output/site.h"
#include "store/site_writer.h"

#include <optional>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

struct Built {
  output::Summary site;
  store::WriteReport files;
};

/// Renders the site into the output folder: all of it or, after an error, nothing.
Result<Built> write(const Site& site, const SiteOptions& options, const Diagnostics& diagnostics,
                    Stages& stages) {
  stages.begin("output");
  auto writer = store::SiteWriter::open(options.output);
  if (!writer) return tl::unexpected(writer.error());
  const auto summary = output::write_site(
      site.corpus, site.indexes, site.theme, {options.base_url}, diagnostics,
      [&](std::string_view path, std::string_view bytes) { return writer->write(path, bytes); });
  if (!summary) return tl::unexpected(summary.error());
  stages.begin("commit");
  const auto files = writer->commit();
  if (!files) return tl::unexpected(files.error());
  return Built{*summary, *files};
}

/// Nothing if the content has problems, so that nothing was written.
Result<std::optional<Built>> build(const SiteOptions& asked, Stages& stages,
                                   Diagnostics& diagnostics) {
  const auto options = resolve_folders(asked);
  if (!options) return tl::unexpected(options.error());
  const auto site = read_site(*options, stages, diagnostics);
  if (!site) return tl::unexpected(site.error());
  if (has_problems(diagnostics, options->strict)) return std::nullopt;
  return write(*site, *options, diagnostics, stages);
}

void summarise(const Built& built, const SiteOptions& options, const Diagnostics& diagnostics) {
  fmt::print("{}: {} pages; {} files written, {} unchanged, {} removed; {}\n",
             options.output.string(), built.site.pages, built.files.written, built.files.unchanged,
             built.files.removed, count_problems(diagnostics));
  if (built.files.kept > 0)
    fmt::print("{} left alone, of the last build but changed by hand since\n", built.files.kept);
}

}  // namespace

Status run(const BuildOptions& options) {
  set_threads(options.jobs);
  Stages stages(options.quiet, options.timings);
  Diagnostics diagnostics;
  const auto built = build(options, stages, diagnostics);
  stages.end();
  print_problems(diagnostics, Severity::warning);
  if (!built) return fail(built.error());
  if (!*built) {
    fmt::print(stderr, "{}; nothing was written\n", count_problems(diagnostics));
    return problems;
  }
  if (!options.quiet) summarise(**built, options, diagnostics);
  return done;
}

}  // namespace ibidem::command
