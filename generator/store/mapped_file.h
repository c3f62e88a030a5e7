#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace ibidem::store {

/// The bytes of a file without a copy of them in memory.
class MappedFile {
 public:
  /// Nothing where the file cannot be read.
  static std::optional<MappedFile> open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  /// Valid as long as this is.
  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace ibidem::store
