#include "write_file.h"

#include "file_descriptor.h"
#include "stat_stamp.h"
#include "system_error.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace ibidem::store {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Result<Stamp> write_file(const std::filesystem::path& path, std::string_view bytes,
                         bool exclusive) {
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (exclusive ? O_EXCL : O_TRUNC);
  FileDescriptor file(::open(path.c_str(), flags, 0666));
  if (!file.valid()) return system_error("cannot-write", "cannot write", path, errno);
  struct stat facts {};
  if (!write_all(file.number(), bytes) || ::fstat(file.number(), &facts) != 0 || !file.close()) {
    const int number = errno;
    ::unlink(path.c_str());
    return system_error("cannot-write", "cannot write", path, number);
  }
  return stamp_from(facts);
}

}  // namespace ibidem::store
