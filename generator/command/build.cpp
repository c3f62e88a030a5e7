#include "build_site.h"
#include "commands.h"
#include "console.h"

#include "base/parallel.h"
#include "data/build_report.h"

#include <memory>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

void print_text(const std::optional<Built>& built, const BuildOptions& options,
                const Diagnostics& diagnostics, const Stages& stages) {
  print_problems(diagnostics, Severity::warning);
  if (!built) {
    fmt::print(stderr, "{}; nothing was written\n", count_problems(diagnostics));
  } else if (!options.quiet) {
    fmt::print("{}\n", summary(*built, options, diagnostics, stages));
  }
}

void print_json(const std::optional<Built>& built, const Diagnostics& diagnostics,
                const Stages& stages) {
  data::BuildReport report;
  for (const auto& [name, took] : stages.past()) report.milliseconds.emplace(name, took.count());
  report.milliseconds["total"] = stages.total().count();
  if (built) {
    const store::WriteReport& files = built->files;
    report.counts = {{"documents", built->documents}, {"pages", built->site.pages},
                     {"written", files.written},      {"unchanged", files.unchanged},
                     {"removed", files.removed},      {"kept", files.kept}};
  }
  fmt::print("{}", data::build_json(report, diagnostics));
}

}  // namespace

Status run(const BuildOptions& options) {
  set_threads(options.jobs);
  Stages stages(options.quiet, options.timings);
  Diagnostics diagnostics;
  std::unique_ptr<const Site> site;
  const auto built = build_site(options, stages, diagnostics, site);
  // The program ends here, and the system takes its memory back faster than it is taken apart.
  [[maybe_unused]] static const Site* const left = site.release();
  stages.end();
  if (!built) {
    print_problems(diagnostics, Severity::warning);
    return fail(built.error());
  }
  if (options.format == Format::json) {
    print_json(*built, diagnostics, stages);
  } else {
    print_text(*built, options, diagnostics, stages);
  }
  return *built ? done : problems;
}

}  // namespace ibidem::command
