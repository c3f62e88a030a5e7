#include "store/look.h"

#include "file_descriptor.h"
#include "folder_names.h"
#include "stat_stamp.h"
#include "system_error.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

/// A place while it is looked at.
struct Visit {
  const Place& place;
  FileDescriptor root;
  std::int64_t time = 0;
  std::vector<FolderNames> past;
  std::unordered_map<std::string_view, FolderNames*> by_path;  ///< those of the past
  std::vector<FolderNames> found;
  bool has_read = false;  ///< a folder of which the names were not known

  Visit(const Place& where, std::int64_t now) : place(where), time(now) {
    root = FileDescriptor(::open(where.path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const int number = errno;
    if (!where.names.empty()) past = read_names(where.names);
    by_path.reserve(past.size());
    for (FolderNames& folder : past) by_path.emplace(folder.path, &folder);
    errno = number;
  }

  FolderNames names_of(std::string path) const {
    FolderNames names;
    // The path of the past stays: by_path views it.
    if (const auto known = by_path.find(path); known != by_path.end()) {
      auto& [own, stamp, settled, has_links, folders, files] = *known->second;
      names = {{}, stamp, settled, has_links, std::move(folders), std::move(files)};
    }
    names.path = std::move(path);
    return names;
  }
};

/// A folder that is to be looked at, and what is found in it.
struct Folder {
  Visit* visit;
  FolderNames names;
  bool is_known = false;  ///< whether the names are those that were kept
  Look look;
  Result<void> done;
};

/// What is no folder that can be read. `path`: relative to the place.
Result<void> look_at_other(const Visit& visit, const std::string& path, int number, Look& look) {
  const auto full = path.empty() ? visit.place.path : visit.place.path / path;
  if (number != ENOTDIR && number != ENOENT) {
    return system_error("cannot-read", "cannot read", full, number);
  }
  const auto stamp = number == ENOTDIR ? stamp_of(full) : std::nullopt;
  look.stamp.put_in(path, stamp);
  look.settled = !stamp || is_settled(*stamp, visit.time);
  return {};
}

/// Calls `take(name)` for each name of a list.
template <class Take>
void for_each_name(std::string_view names, const Take& take) {
  for (auto end = names.find('\0'); end != std::string_view::npos; end = names.find('\0')) {
    take(names.substr(0, end));
    names.remove_prefix(end + 1);
  }
}

/// Enters a name of a folder. `folder`: open.
void add_name(const dirent64& entry, int folder, bool hidden, FolderNames& names) {
  const std::string_view name = entry.d_name;
  if (name == "." || name == "..") return;
  names.has_links = names.has_links || (entry.d_type != DT_DIR && entry.d_type != DT_REG);
  if (!hidden && name.front() == '.') return;
  bool is_folder = entry.d_type == DT_DIR;
  if (entry.d_type == DT_UNKNOWN) {
    // Not every file system tells in its lists what is a folder.
    struct stat facts {};
    is_folder = ::fstatat(folder, entry.d_name, &facts, 0) == 0 && S_ISDIR(facts.st_mode);
  }
  (is_folder ? names.folders : names.files).append(name).append(1, '\0');
}

/// Reads the names in a folder; its path is known. False, with errno set, where that is not
/// possible.
bool read_folder(const Visit& visit, const char* path, FolderNames& names) {
  const FileDescriptor file(
      ::openat(visit.root.number(), path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  struct stat facts {};
  if (!file.valid() || ::fstat(file.number(), &facts) != 0) return false;
  names.stamp = stamp_from(facts);
  names.settled = is_settled(names.stamp, visit.time);
  names.has_links = false;
  names.folders.clear();
  names.files.clear();
  // readdir of the C library asks for less at a time, and for memory each time.
  alignas(dirent64) std::array<char, 65536> buffer;
  while (true) {
    const auto size = ::getdents64(file.number(), buffer.data(), buffer.size());
    if (size <= 0) return size == 0;
    for (ssize_t at = 0; at < size;) {
      const auto* entry = reinterpret_cast<const dirent64*>(buffer.data() + at);
      add_name(*entry, file.number(), visit.place.hidden, names);
      at += entry->d_reclen;
    }
  }
}

/// Whether the names that were kept of a folder are those that stand there.
bool are_names_known(const Visit& visit, const char* path, const FolderNames& names) {
  struct stat facts {};
  return names.settled && ::fstatat(visit.root.number(), path, &facts, 0) == 0 &&
         S_ISDIR(facts.st_mode) && stamp_from(facts) == names.stamp;
}

void look_at_files(const Visit& visit, const FolderNames& names, Look& look) {
  std::string path = names.path.empty() ? std::string() : names.path + "/";
  const std::size_t begin = path.size();
  for_each_name(names.files, [&](std::string_view name) {
    path.replace(begin, std::string::npos, name);
    struct stat facts {};
    if (::fstatat(visit.root.number(), path.c_str(), &facts, AT_NO_AUTOMOUNT) != 0) {
      return look.stamp.put_in(path, std::nullopt);
    }
    const Stamp stamp = stamp_from(facts);
    look.stamp.put_in(path, stamp);
    look.settled = look.settled && is_settled(stamp, visit.time);
    if (visit.place.list && !names.has_links && S_ISREG(facts.st_mode))
      look.files.push_back({path, stamp});
  });
}

void look_into(Folder& folder) {
  const Visit& visit = *folder.visit;
  FolderNames& names = folder.names;
  const char* path = names.path.empty() ? "." : names.path.c_str();
  folder.is_known = are_names_known(visit, path, names);
  if (!folder.is_known && !read_folder(visit, path, names)) {
    const int number = errno;
    names = {names.path, {}, false, false, {}, {}};
    folder.done = look_at_other(visit, names.path, number, folder.look);
    return;
  }
  if (!names.path.empty()) folder.look.stamp.put_in_folder(names.path);
  folder.look.has_links = visit.place.list && names.has_links;
  look_at_files(visit, names, folder.look);
}

/// The folders in a folder that was looked at.
void add_below(const Folder& folder, std::vector<Folder>& next) {
  const std::string& path = folder.names.path;
  for_each_name(folder.names.folders, [&](std::string_view name) {
    auto below = path.empty() ? std::string(name) : path + "/" + std::string(name);
    next.push_back({folder.visit, folder.visit->names_of(std::move(below)), false, {}, {}});
  });
}

Result<Look> look_at(const Place& place, std::int64_t time) {
  Look all;
  all.time = time;
  Visit visit(place, time);
  if (!visit.root.valid()) {
    auto done = look_at_other(visit, {}, errno, all);
    return done ? Result<Look>(std::move(all)) : tl::unexpected(done.error());
  }
  std::vector<Folder> level;
  level.push_back({&visit, visit.names_of({}), false, {}, {}});
  while (!level.empty()) {
    parallel_for(level.size(), [&](std::size_t i) { look_into(level[i]); });
    std::vector<Folder> next;
    for (Folder& folder : level) {
      if (!folder.done) return tl::unexpected(folder.done.error());
      const Look& look = folder.look;
      all.stamp.add(look.stamp);
      all.settled = all.settled && look.settled;
      all.has_links = all.has_links || look.has_links;
      std::move(folder.look.files.begin(), folder.look.files.end(), std::back_inserter(all.files));
      add_below(folder, next);
      visit.has_read = visit.has_read || !folder.is_known;
      visit.found.push_back(std::move(folder.names));
    }
    level = std::move(next);
  }
  if (!place.names.empty() && visit.has_read) keep_names(place.names, visit.found);
  std::sort(all.files.begin(), all.files.end(),
            [](const StampedFile& a, const StampedFile& b) { return a.path < b.path; });
  return all;
}

}  // namespace

Result<std::vector<Look>> look_at(const std::vector<Place>& places) {
  const std::int64_t time = file_time();
  std::vector<Look> looks;
  for (const Place& place : places) {
    auto look = look_at(place, time);
    if (!look) return tl::unexpected(look.error());
    looks.push_back(std::move(*look));
  }
  return looks;
}

}  // namespace ibidem::store
