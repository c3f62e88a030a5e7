#include "site_files.h"

#include "site_path.h"
#include "system_error.h"

#include "base/hash.h"
#include "store/mapped_file.h"
#include "store/read.h"

#include <cerrno>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {

namespace fs = std::filesystem;

tl::unexpected<Error> foreign(const fs::path& path, std::string_view what) {
  return tl::unexpected(Error{
      "foreign-file", path.string() + " is " + std::string(what) + " and is not overwritten"});
}

Result<mode_t> mode_of(const fs::path& path) {
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) == 0) return facts.st_mode;
  if (errno == ENOENT) return mode_t{0};
  return system_error("cannot-write", "cannot look at", path, errno);
}

bool has_bytes(const fs::path& path, std::string_view bytes) {
  const auto there = read_file(path, bytes.size());
  return there && *there == bytes;
}

fs::path waiting(const fs::path& path) {
  auto result = path;
  result += waiting_suffix;
  return result;
}

Result<TreeStamp> replace_by_waiting(const fs::path& root, std::string_view path) {
  const auto target = root / path;
  TreeStamp change;
  if (const auto before = stamp_of(target)) change.take_out(path, before);
  if (::rename(waiting(target).c_str(), target.c_str()) != 0) {
    return system_error("cannot-write", "cannot replace", target, errno);
  }
  change.put_in(path, stamp_of(target));
  return change;
}

Result<bool> remove_stale(const fs::path& root, const std::string& path, std::string_view hash,
                          TreeStamp& change) {
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const auto mode = mode_of(root / path.substr(0, slash));
    if (!mode || !S_ISDIR(*mode)) return false;
  }
  const auto target = root / path;
  const auto mode = mode_of(target);
  if (!mode || !S_ISREG(*mode)) return false;
  if (!hash.empty()) {
    const auto file = MappedFile::open(target);
    if (!file || hash_hex(file->bytes()) != hash) return false;
  }
  const auto before = stamp_of(target);
  if (::unlink(target.c_str()) != 0) {
    return system_error("cannot-write", "cannot remove", target, errno);
  }
  change.take_out(path, before);
  return true;
}

void remove_empty_folders(const fs::path& root, std::string_view path, TreeStamp& change) {
  for (auto slash = path.rfind('/'); slash != std::string_view::npos; slash = path.rfind('/')) {
    path = path.substr(0, slash);
    if (::rmdir((root / path).c_str()) != 0) return;
    change.take_out_folder(path);
  }
}

}  // namespace ibidem::store
