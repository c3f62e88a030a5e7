#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "corpus/corpus.h"

namespace ibidem::corpus {

/// The folder of the project's own tables, for sites that have none.
std::filesystem::path default_tables();

/// The folders directly below one of the tests' folders, sorted by name.
std::vector<std::filesystem::path> folders_of(const std::filesystem::path& parent);

/// The problems, a line each, with paths relative to `content`.
std::string listed(const Diagnostics& diagnostics, const std::filesystem::path& content);

/// All that a corpus remembers, as text that a person can read.
std::string described(const Corpus& corpus);

/// A new empty folder that goes with the object.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Writes a file, with the folders above it.
void write(const std::filesystem::path& file, const std::string& bytes);

}  // namespace ibidem::corpus
