#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace ibidem::store {

/// The bytes of a file without a copy of them in memory. For files that are replaced by others,
/// never written to in their place.
class MappedFile {
 public:
  /// Nothing, with errno set, where the path is no regular file or the system refuses.
  static std::optional<MappedFile> open(const std::filesystem::path& path);

  /// No bytes.
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  /// Valid as long as this is, or what it is moved to.
  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace ibidem::store
