#pragma once

#include "content_file.h"
#include "folders.h"
#include "made_text.h"

#include "base/diagnostics.h"
#include "corpus/corpus.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// What a document's folder held, as it is read. Without facts the document could not be read.
struct MadeFolder {
  std::optional<Facts> facts;
  std::map<Language, MadeText> texts;
  std::vector<Finding> findings;
  Diagnostics diagnostics;
  FilesRead files;
};

/// The same as it is held: its texts view packed bytes.
struct LoadedFolder {
  std::optional<Facts> facts;
  std::map<Language, TextRecord> texts;
  std::vector<Finding> findings;
  Diagnostics diagnostics;
  std::uint64_t files = 0;   ///< as Record::files
  std::uint64_t record = 0;  ///< as Record::loaded
};

/// Reads a folder: its facts and all its texts, of which only records are kept. `corpus` gives the
/// content folder, States, subjects and register; its documents are not looked at.
MadeFolder load_folder(const Folder& folder, const Corpus& corpus);

/// What can only be seen of all folders together, and how facts and folder names agree: symbols,
/// parents, countries, languages. `loaded` has one element a folder.
void check_folders(const std::vector<Folder>& folders, const std::vector<LoadedFolder>& loaded,
                   const Corpus& corpus, Diagnostics& diagnostics);

/// Whether a string has the form of a document symbol: "A/78/76", "A/RES/43/78 H".
bool is_symbol(std::string_view text);

}  // namespace ibidem::corpus
