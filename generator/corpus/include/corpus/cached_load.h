#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "base/progress.h"
#include "corpus/corpus.h"
#include "store/look.h"

#include <filesystem>
#include <string>

namespace ibidem::corpus {

/// Where the records of texts are kept from one build to the next.
struct Cache {
  std::filesystem::path file;
  std::string program;                ///< what tells this version of the program from all others
  const store::Look* look = nullptr;  ///< at the content folder, before this, with its files
};

/// The hashes of the tables on which all depends (portal, States, glossary, register), in the
/// content and in the defaults. Of the subjects `Corpus::subjects` tells what matters to whom.
std::string tables_key(const std::filesystem::path& content, const std::filesystem::path& defaults);

/// As `load`, but texts that are as they were when `cache` was written are not read: their records
/// are taken from there. The corpus is the same. `cache.file` is written anew if anything changed;
/// a failure of that is no failure of the load.
Result<Corpus> load(const std::filesystem::path& content, const std::filesystem::path& defaults,
                    Diagnostics& diagnostics, Progress* progress, const Cache& cache);

}  // namespace ibidem::corpus
