#include "commands.h"
#include "folders.h"
#include "site.h"
#include "stages.h"

#include "base/parallel.h"
#include "check/anchors.h"
#include "check/citations.h"
#include "check/site_links.h"
#include "check/translations.h"
#include "data/problems.h"
#include "pages/site.h"

#include <fmt/core.h>

namespace ibidem::command {
namespace {

/// Examines the content and, where it is fit for one, the site it makes, without writing anything.
Result<void> check(const SiteOptions& asked, Stages& stages, Diagnostics& diagnostics) {
  const auto options = resolve_folders(asked);
  if (!options) return tl::unexpected(options.error());
  const auto site = read_site(*options, stages, diagnostics);
  if (!site) return tl::unexpected(site.error());
  if (diagnostics.has_errors()) return {};

  stages.begin("content");
  const Diagnostics of_reading = diagnostics;  // what the built site's report page tells
  check::check_translations(site->corpus, diagnostics);
  check::check_citations(site->corpus, diagnostics);
  check::check_anchors(site->corpus, options->output, diagnostics);

  stages.begin("site");
  check::SiteLinks links(options->output);
  const auto rendered =
      output::write_site(site->corpus, site->indexes, site->theme, {options->base_url}, of_reading,
                         [&](std::string_view path, std::string_view bytes) {
                           links.add(path, bytes);
                           return Result<void>{};
                         });
  if (!rendered) return tl::unexpected(rendered.error());
  links.report(diagnostics);
  return {};
}

void print(const Diagnostics& diagnostics, const CheckOptions& options) {
  switch (options.format) {
    case Format::text:
      print_problems(diagnostics, Severity::note);
      if (!options.quiet) fmt::print("{}\n", count_problems(diagnostics));
      return;
    case Format::json:
      fmt::print("{}", data::problems_json(diagnostics));
      return;
    case Format::sarif:
      fmt::print("{}", data::problems_sarif(diagnostics, IBIDEM_VERSION));
      return;
  }
}

}  // namespace

Status run(const CheckOptions& options) {
  set_threads(options.jobs);
  Stages stages(options.quiet, options.timings);
  Diagnostics diagnostics;
  const auto checked = check(options, stages, diagnostics);
  stages.end();
  if (!checked) {
    print_problems(diagnostics, Severity::note);
    return fail(checked.error());
  }
  print(diagnostics, options);
  return has_problems(diagnostics, options.strict) ? problems : done;
}

}  // namespace ibidem::command
