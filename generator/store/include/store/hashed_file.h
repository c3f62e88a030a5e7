#pragma once

#include "base/error.h"
#include "store/mapped_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::store {

/// The bytes of a file that `write_hashed` wrote.
class HashedFile {
 public:
  /// Nothing where there is none or it is damaged.
  static std::optional<HashedFile> open(const std::filesystem::path& path);

  /// No bytes.
  HashedFile() = default;

  /// Valid as long as this is, or what it is moved to.
  std::string_view bytes() const;

 private:
  explicit HashedFile(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;  ///< with the hash behind the bytes
};

/// Puts a file in place, with its hash, whole or not at all. Fails with `cannot-write`.
Result<void> write_hashed(const std::filesystem::path& file, std::string bytes);

}  // namespace ibidem::store
