#pragma once

#include "base/error.h"

#include <filesystem>
#include <utility>

namespace ibidem::store {

/// The right to write to a site. One process has it at a time, until the value goes or the process
/// ends.
class SiteLock {
 public:
  /// Fails with `site-locked` where another process writes there, and with `cannot-write` where
  /// there is no such folder.
  static Result<SiteLock> take(const std::filesystem::path& folder);

  SiteLock(SiteLock&& other) noexcept : folder_(std::exchange(other.folder_, -1)) {}
  SiteLock& operator=(SiteLock&& other) noexcept {
    std::swap(folder_, other.folder_);
    return *this;
  }
  ~SiteLock();

  /// Whether it is this folder that is locked, and not one that stood there before it.
  bool is_of(const std::filesystem::path& folder) const;

 private:
  explicit SiteLock(int folder) : folder_(folder) {}
  int folder_;  ///< open
};

}  // namespace ibidem::store
