#pragma once

#include "base/error.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace ibidem::store {

/// Tells when something changes in folders and all that lies under them, by the kernel's inotify.
/// Folders may be made, moved and removed meanwhile, the watched ones too. Where the kernel has no
/// watches left, and while a watched folder is missing, a change is reported every two seconds: one
/// has to look.
class Watcher {
 public:
  /// Fails with `cannot-watch` where the system gives no inotify.
  static Result<Watcher> open(std::vector<std::filesystem::path> folders);

  Watcher(Watcher&&) noexcept;
  Watcher& operator=(Watcher&&) noexcept;
  ~Watcher();

  /// Waits until something has changed and nothing more does for a twentieth of a second (at most a
  /// second of it). False as soon as `stop`, an open descriptor, has something to read. What
  /// changes between two calls is not lost.
  bool wait(int stop);

 private:
  struct Impl;
  explicit Watcher(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::store
