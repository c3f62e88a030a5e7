#include "store/site_lock.h"

#include "system_error.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {

Result<SiteLock> SiteLock::take(const std::filesystem::path& folder) {
  SiteLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.folder_ < 0) return system_error("cannot-write", "cannot open", folder, errno);
  if (::flock(lock.folder_, LOCK_EX | LOCK_NB) != 0) {
    return tl::unexpected(
        Error{"site-locked", "another build is writing to " + folder.string() + " just now"});
  }
  return lock;
}

SiteLock::~SiteLock() {
  if (folder_ >= 0) ::close(folder_);
}

bool SiteLock::is_of(const std::filesystem::path& folder) const {
  struct stat own {};
  struct stat there {};
  return ::fstat(folder_, &own) == 0 && ::stat(folder.c_str(), &there) == 0 &&
         own.st_ino == there.st_ino && own.st_dev == there.st_dev;
}

}  // namespace ibidem::store
