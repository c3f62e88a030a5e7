#include "commands.h"
#include "folders.h"

#include "base/parallel.h"
#include "corpus/corpus.h"
#include "news/releases.h"

#include <chrono>
#include <optional>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

/// The day that it is where nothing else is said; in UTC, so that no machine's settings count.
Date today() {
  const std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Result<std::optional<news::Plan>> plan(const ReleaseOptions& options, Diagnostics& diagnostics) {
  if (auto found = require_folder(options.content, "content"); !found)
    return tl::unexpected(found.error());
  const auto corpus = corpus::load(options.content, defaults_folder(), diagnostics);
  if (!corpus) return tl::unexpected(corpus.error());
  const auto releases = news::read_releases(options.content, diagnostics);
  if (!releases) return tl::unexpected(releases.error());
  if (diagnostics.has_errors()) return std::nullopt;
  return news::plan_release(*corpus, *releases, options.date.value_or(today()));
}

void describe(const ReleaseOptions& options, const news::Plan& plan) {
  for (const DocumentChange& change : plan.release.changes) {
    std::size_t passages = 0;
    for (const TextChange& text : change.texts)
      passages += text.added.size() + text.changed.size() + text.removed.size();
    fmt::print("{}: {}", change.slug, name(change.is));
    if (change.is == Change::changed && passages > 0)
      fmt::print(", {} {}", passages, passages == 1 ? "passage" : "passages");
    fmt::print("\n");
  }
  fmt::print("{}: {} {}{}\n", (options.content / plan.file).generic_string(),
             plan.release.changes.size(),
             plan.release.changes.size() == 1 ? "document" : "documents",
             options.dry_run ? ", not written" : "");
}

}  // namespace

Status run(const ReleaseOptions& options) {
  set_threads(options.jobs);
  Diagnostics diagnostics;
  const auto planned = plan(options, diagnostics);
  print_problems(diagnostics, Severity::error);
  if (!planned) return fail(planned.error());
  if (diagnostics.has_errors()) {
    fmt::print(stderr, "{}; nothing was written\n", count_problems(diagnostics));
    return problems;
  }
  if (!*planned) {
    fmt::print("nothing has changed since the last release\n");
    return done;
  }
  if (!options.dry_run)
    if (auto written = news::carry_out(options.content, **planned); !written)
      return fail(written.error());
  describe(options, **planned);
  return done;
}

}  // namespace ibidem::command
