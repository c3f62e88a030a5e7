#pragma once

#include "file_descriptor.h"

#include "base/error.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace ibidem::store {

inline constexpr std::string_view journal_name = ".ibidem-journal";

/// Names of files that a build is about to make, written down before it makes them, so that after a
/// crash the next build knows them as its own. The file exists only while a build writes. `add` may
/// be called from several threads: one call of the system appends a line whole.
class Journal {
 public:
  explicit Journal(std::filesystem::path folder) : file_path_(folder / journal_name) {}

  using Paths = std::set<std::string, std::less<>>;

  /// What an interrupted build left, if there was one. Its file stays until `close`.
  Result<std::optional<Paths>> read_old() const;

  /// Opens the file to append to, once, before the first `add`.
  Result<void> open();
  Result<void> add(std::string_view path) const;

  /// Removes the file: the build is over.
  Result<void> close();

 private:
  std::filesystem::path file_path_;
  FileDescriptor file_;
};

}  // namespace ibidem::store
