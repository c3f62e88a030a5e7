#pragma once

#include "base/diagnostics.h"
#include "corpus/corpus.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ibidem::corpus {

/// The folder of the project's own tables, for sites that have none.
std::filesystem::path default_tables();

/// The folders directly below one of the tests' folders, sorted by name.
std::vector<std::filesystem::path> folders_of(const std::filesystem::path& parent);

/// The problems, a line each, with paths relative to `content`.
std::string listed(const Diagnostics& diagnostics, const std::filesystem::path& content);

/// All that a corpus remembers, as text that a person can read.
std::string described(const Corpus& corpus);

/// Expects a file to hold just this text; IBIDEM_REWRITE=1 writes it so, for review with git diff.
void expect_file(const std::filesystem::path& file, const std::string& found);

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
