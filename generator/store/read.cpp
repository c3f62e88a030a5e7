#include "store/read.h"

#include "file_descriptor.h"
#include "system_error.h"

#include "base/parallel.h"
#include "store/containment.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>
#include <utility>

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

/// A folder below the root with what is found in it. Paths are relative to the root, those of
/// folders with "/" behind them.
struct Listing {
  std::string folder;
  std::vector<std::string> files;
  std::vector<std::string> folders;
  Result<void> done;
};

Result<void> add_entry(const fs::directory_entry& entry, const fs::path& root, Listing& listing) {
  std::error_code error;
  std::string path = listing.folder + entry.path().filename().native();
  if (entry.is_symlink(error) && !error) {
    if (entry.is_directory(error)) return {};
    if (!entry.is_regular_file(error) || !is_inside(entry.path(), root)) {
      return tl::unexpected(Error{"symlink-escape", entry.path().string() +
                                                        " is a link that leaves its folder or "
                                                        "leads to no file"});
    }
  }
  if (entry.is_directory(error)) {
    listing.folders.push_back(std::move(path) + "/");
  } else if (entry.is_regular_file(error)) {
    listing.files.push_back(std::move(path));
  }
  return {};
}

void list(const fs::path& root, Listing& listing) {
  std::error_code error;
  fs::directory_iterator entry(root / listing.folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    listing.done = add_entry(*entry, root, listing);
    if (!listing.done) return;
  }
  if (error) listing.done = system_error("cannot-read", "cannot read", root, error.value());
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
  std::vector<Listing> level(1);
  while (!level.empty()) {
    parallel_for(level.size(), [&](std::size_t i) { list(root, level[i]); });
    std::vector<Listing> next;
    for (Listing& listing : level) {
      if (!listing.done) return tl::unexpected(listing.done.error());
      std::move(listing.files.begin(), listing.files.end(), std::back_inserter(files));
      for (std::string& folder : listing.folders) next.push_back({std::move(folder), {}, {}, {}});
    }
    level = std::move(next);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace ibidem::store
