#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "ingest/import.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

/// A file of the content folder as an import would have it.
struct PlannedFile {
  enum class Change {
    none,  ///< it is there with these bytes
    created,
    changed,                ///< the file there is the work of an earlier import
    replaces_translation,   ///< a working translation gives way to the official text
    removed,                ///< an earlier import of the source wrote it, this one does not
    overwrites_correction,  ///< someone has changed the file since it was imported
  };
  std::string path;  ///< relative to the content folder
  std::string bytes;
  Change change = Change::none;
  int first_difference = 0;  ///< of the file there, the first line that would change; 0 for none
  int differences = 0;       ///< how many lines of the file there would change or go
};

/// Everything that an import would do to a content folder. Holds the text's files, the copy of the
/// source and the record of imports, content/sources/index.yaml.
struct Plan {
  std::vector<PlannedFile> files;  ///< sorted by path
};

/// Compares an import with the content folder and writes nothing. The record remembers a hash of
/// each file that an import wrote: where a file has another now, someone has corrected it, and the
/// plan says so with an error (`import-overwrites`) unless `force` is set. Facts that languages
/// share are merged with those there. Fails where the folder cannot be read.
Result<Plan> plan_import(const std::filesystem::path& content, std::string_view source,
                         const Options& options, const Imported& imported, bool force,
                         Diagnostics& diagnostics);

/// Writes what the plan changes, each file whole or not at all, the record last.
Result<void> carry_out(const std::filesystem::path& content, const Plan& plan);

/// A source that the content folder keeps, with the options it was imported with.
struct KeptSource {
  std::string path;  ///< relative to the content folder: "sources/a-78-76.fr.txt"
  Options options;
};

/// The sources in the record, by path: importing each again repeats all that was imported. A broken
/// record is a diagnostic, and a failure.
Result<std::vector<KeptSource>> kept_sources(const std::filesystem::path& content,
                                             Diagnostics& diagnostics);

}  // namespace ibidem::ingest
