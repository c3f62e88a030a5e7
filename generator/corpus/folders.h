#pragma once

#include "base/diagnostics.h"
#include "model/language.h"
#include "store/look.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// A folder of a document or annexed submission as its files show it. Paths are below the content
/// folder.
struct Folder {
  std::string slug;                       ///< "a-78-76", "a-78-76/aus"
  bool has_facts = false;                 ///< whether it has a document.yaml
  std::map<Language, std::string> texts;  ///< the Markdown file of each language
  bool has_acceptances = false;           ///< whether it has an accepted.yaml
  std::map<Language, std::string> bases;  ///< files like en.basis.txt, by translation
  std::vector<store::StampedFile> files;  ///< all of these, by path

  std::string path() const { return "documents/" + slug; }
  std::string facts() const { return path() + "/document.yaml"; }
  std::string acceptances() const { return path() + "/accepted.yaml"; }
};

/// Sorts the files below content/documents, which are given by paths below that, into folders, by
/// slug. Files that belong to no document are warnings; hidden ones and folders named "sources" are
/// passed over.
std::vector<Folder> find_folders(const std::vector<store::StampedFile>& files,
                                 const std::filesystem::path& content, Diagnostics& diagnostics);

}  // namespace ibidem::corpus
