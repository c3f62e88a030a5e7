#include "store/read.h"

#include "file_descriptor.h"
#include "system_error.h"

#include "store/containment.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> too_large(const fs::path& path, std::size_t max_bytes) {
  return tl::unexpected(Error{"too-large", path.string() + " has more than the " +
                                               std::to_string(max_bytes) +
                                               " bytes that are allowed"});
}

Result<void> add_entry(const fs::directory_entry& entry, const fs::path& root,
                       std::vector<std::string>& files) {
  std::error_code error;
  if (entry.is_symlink(error) && !error) {
    if (entry.is_directory(error)) return {};
    if (!entry.is_regular_file(error) || !is_inside(entry.path(), root)) {
      return tl::unexpected(Error{"symlink-escape", entry.path().string() +
                                                        " is a link that leaves its folder or "
                                                        "leads to no file"});
    }
  }
  if (entry.is_regular_file(error)) {
    files.push_back(entry.path().lexically_relative(root).generic_string());
  }
  return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t max_bytes) {
  // A pipe in place of a file would block the opening.
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.valid()) return system_error("cannot-read", "cannot read", path, errno);
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) {
    return system_error("cannot-read", "cannot read", path, errno);
  }
  if (!S_ISREG(facts.st_mode)) {
    return tl::unexpected(Error{"cannot-read", path.string() + " is not a regular file"});
  }
  if (static_cast<std::size_t>(facts.st_size) > max_bytes) return too_large(path, max_bytes);
  std::string bytes(static_cast<std::size_t>(facts.st_size) + 1, '\0');
  std::size_t size = 0;
  while (true) {
    // The file may grow while it is read.
    if (size == bytes.size()) bytes.resize(size + 65536);
    const auto got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error("cannot-read", "cannot read", path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > max_bytes) return too_large(path, max_bytes);
  }
  bytes.resize(size);
  return bytes;
}

Result<std::vector<std::string>> list_files(const fs::path& root) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(root, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    if (auto added = add_entry(*entry, root, files); !added) {
      return tl::unexpected(added.error());
    }
    entry.increment(error);
  }
  if (error) return system_error("cannot-read", "cannot read", root, error.value());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace ibidem::store
