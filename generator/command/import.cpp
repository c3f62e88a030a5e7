#include "ingest/import.h"

#include "commands.h"
#include "folders.h"
#include "import_translation.h"

#include "ingest/plan.h"
#include "store/read.h"

#include <algorithm>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

namespace fs = std::filesystem;

/// A text to import: read and understood, not yet compared with the content.
struct Source {
  std::string bytes;
  ingest::Options options;
  ingest::Imported imported;
};

Result<terms::Countries> read_countries(const fs::path& content, Diagnostics& diagnostics) {
  constexpr std::size_t max_bytes = std::size_t{16} << 20;
  std::error_code error;
  const fs::path own = content / "countries.yaml";
  const fs::path file = fs::exists(own, error) ? own : defaults_folder() / "countries.yaml";
  const auto text = store::read_file(file, max_bytes);
  if (!text) return tl::unexpected(text.error());
  auto countries = terms::Countries::parse(*text, file.generic_string(), diagnostics);
  if (!countries)
    return tl::unexpected(Error{"broken-table", file.generic_string() + " cannot be used"});
  return std::move(*countries);
}

/// The files named on the command line, or those of content/sources.
Result<std::vector<ingest::KeptSource>> wanted(const ImportOptions& options,
                                               Diagnostics& diagnostics) {
  if (options.all) {
    auto kept = ingest::kept_sources(options.into, diagnostics);
    if (!kept) return tl::unexpected(kept.error());
    for (ingest::KeptSource& source : *kept)
      source.path = (options.into / source.path).generic_string();
    return kept;
  }
  std::vector<ingest::KeptSource> sources;
  for (const fs::path& file : options.files)
    sources.push_back({file.generic_string(), {options.symbol, options.language}});
  return sources;
}

/// Reads all texts; no text is imported unless each of them can be.
Result<std::vector<Source>> read_sources(const ImportOptions& options, Diagnostics& diagnostics) {
  const auto countries = read_countries(options.into, diagnostics);
  if (!countries) return tl::unexpected(countries.error());
  const auto files = wanted(options, diagnostics);
  if (!files) return tl::unexpected(files.error());
  std::vector<Source> sources;
  for (const ingest::KeptSource& file : *files) {
    auto bytes = store::read_file(file.path, ingest::max_source_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto imported = ingest::import_text(*bytes, file.path, file.options, *countries, diagnostics);
    if (imported) sources.push_back({std::move(*bytes), file.options, std::move(*imported)});
  }
  return sources;
}

std::string_view verb(ingest::PlannedFile::Change change) {
  using Change = ingest::PlannedFile::Change;
  switch (change) {
    case Change::none:
      return "unchanged";
    case Change::created:
      return "created";
    case Change::changed:
      return "changed";
    case Change::replaces_translation:
      return "replaces a working translation";
    case Change::removed:
      return "removed";
    case Change::overwrites_correction:
      return "corrected by hand";
  }
  return "";
}

/// One line a file that changes, one for the whole.
void describe(const ImportOptions& options, const Source& source, const ingest::Plan& plan) {
  std::size_t unchanged = 0;
  for (const ingest::PlannedFile& file : plan.files) {
    if (file.change == ingest::PlannedFile::Change::none) {
      ++unchanged;
      continue;
    }
    fmt::print("{}: {}", (options.into / file.path).generic_string(), verb(file.change));
    if (file.differences > 0)
      fmt::print(", differs from line {} in {} of its lines", file.first_difference,
                 file.differences);
    fmt::print("\n");
  }
  const ingest::ImportedText& text = source.imported.texts.front();
  const std::size_t submissions = source.imported.texts.size() - 1;
  fmt::print("{} ({}){}: {} {}, {} unchanged\n", text.facts.symbol, text.language.code,
             submissions == 0   ? ""
             : submissions == 1 ? " and one submission"
                                : fmt::format(" and {} submissions", submissions),
             plan.files.size() - unchanged, options.dry_run ? "files to write" : "files written",
             unchanged);
}

/// Puts one text into the content, unless that would undo what a person has corrected.
Result<void> import_source(const ImportOptions& options, const Source& source,
                           Diagnostics& diagnostics) {
  Diagnostics of_plan;
  const auto plan = ingest::plan_import(options.into, source.bytes, source.options, source.imported,
                                        options.force, of_plan);
  const bool refused = of_plan.has_errors();
  diagnostics.merge(std::move(of_plan));
  if (!plan) return tl::unexpected(plan.error());
  if (!refused && !options.dry_run)
    if (auto written = ingest::carry_out(options.into, *plan); !written) return written;
  if (!refused || options.dry_run) describe(options, source, *plan);
  return {};
}

/// Whether every text could be read.
Result<bool> import(const ImportOptions& options, Diagnostics& diagnostics) {
  const auto sources = read_sources(options, diagnostics);
  if (!sources) return tl::unexpected(sources.error());
  if (diagnostics.has_errors()) return false;
  for (const Source& source : *sources)
    if (auto imported = import_source(options, source, diagnostics); !imported)
      return tl::unexpected(imported.error());
  return true;
}

/// Each file is taken back or refused as a whole.
Status import_translations(const ImportOptions& options) {
  Diagnostics diagnostics;
  for (const fs::path& file : options.files) {
    if (!is_translation(file)) {
      return fail(Error{"usage",
                        fmt::format("{} is no XLIFF; import it by itself", file.generic_string())});
    }
    Diagnostics of_file;
    const auto imported = import_translation(options, file, of_file);
    diagnostics.merge(std::move(of_file));
    if (imported) continue;
    print_problems(diagnostics, Severity::note);
    return fail(imported.error());
  }
  print_problems(diagnostics, Severity::note);
  return diagnostics.has_errors() ? problems : done;
}

}  // namespace

Status run(const ImportOptions& options) {
  Diagnostics diagnostics;
  if (std::any_of(options.files.begin(), options.files.end(), is_translation))
    return import_translations(options);
  const auto imported = import(options, diagnostics);
  print_problems(diagnostics, Severity::note);
  if (!imported) return fail(imported.error());
  if (!*imported) {
    fmt::print(stderr, "{}; nothing was written\n", count_problems(diagnostics));
    return unusable;
  }
  return diagnostics.has_errors() ? problems : done;
}

}  // namespace ibidem::command
