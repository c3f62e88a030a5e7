#include "store/stamp.h"

#include "file_descriptor.h"
#include "stat_stamp.h"
#include "system_error.h"

#include "base/hash.h"
#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <iterator>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t second = 1'000'000'000;
/// Longer than a tick of any kernel.
constexpr std::int64_t tick = second / 20;

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * second + time.tv_nsec;
}

enum class Kind : std::uint64_t { missing, folder, file };

/// Two hashes of something and its name.
std::pair<std::uint64_t, std::uint64_t> hashes(std::string_view path, Kind kind,
                                               const Stamp& stamp) {
  std::array<std::uint64_t, 6> facts{hash64(path),
                                     static_cast<std::uint64_t>(kind),
                                     stamp.size,
                                     static_cast<std::uint64_t>(stamp.modified),
                                     static_cast<std::uint64_t>(stamp.changed),
                                     stamp.inode};
  const std::string_view bytes(reinterpret_cast<const char*>(facts.data()), sizeof facts);
  const std::uint64_t one = hash64(bytes);
  facts[0] = ~facts[0];
  return {one, hash64(bytes)};
}

std::pair<std::uint64_t, std::uint64_t> hashes_of_file(std::string_view path,
                                                       const std::optional<Stamp>& file) {
  return hashes(path, file ? Kind::file : Kind::missing, file ? *file : Stamp{});
}

/// A folder that is to be looked at, and what is found in it.
struct Folder {
  std::size_t place = 0;
  std::string path;
  Look look;
  std::vector<std::string> below;  ///< the folders in it
  Result<void> done;
};

/// Calls `take(name, type)` for each entry; false, with errno set, where that is not possible.
template <class Take>
bool read_names(int folder, const Take& take) {
  // readdir of the C library asks for less at a time, and for memory each time.
  alignas(dirent64) std::array<char, 65536> buffer;
  while (true) {
    const auto size = ::getdents64(folder, buffer.data(), buffer.size());
    if (size <= 0) return size == 0;
    for (ssize_t at = 0; at < size;) {
      const auto* entry = reinterpret_cast<const dirent64*>(buffer.data() + at);
      take(entry->d_name, entry->d_type);
      at += entry->d_reclen;
    }
  }
}

/// Looks at what is in a folder. `root`: the size of the path of the place.
void look_into(Folder& folder, std::size_t root, const Place& place, std::int64_t time) {
  const std::string& path = folder.path;
  Look& look = folder.look;
  const auto own = std::string_view(path).substr(root);
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const auto fail = [&](int number) {
    folder.done = system_error("cannot-read", "cannot read", path, number);
  };
  if (!file.valid() && errno == ENOTDIR) {
    const auto stamp = stamp_of(path);
    look.stamp.put_in(own, stamp);
    look.settled = !stamp || is_settled(*stamp, time);
    return;
  }
  if (!file.valid() && errno == ENOENT) return look.stamp.put_in(own, std::nullopt);
  if (!file.valid()) return fail(errno);
  std::string full = path + "/";
  const std::size_t begin = full.size();
  const bool read = read_names(file.number(), [&](const char* name, unsigned char type) {
    if (std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0) return;
    if (place.list && type != DT_DIR && type != DT_REG) look.has_links = true;
    if (!place.hidden && name[0] == '.') return;
    full.replace(begin, std::string::npos, name);
    const auto relative = std::string_view(full).substr(root + 1);
    struct stat facts {};
    const bool there =
        type == DT_DIR || ::fstatat(file.number(), name, &facts, AT_NO_AUTOMOUNT) == 0;
    // Not every file system tells in its lists what is a folder.
    if (type == DT_DIR || (type == DT_UNKNOWN && there && S_ISDIR(facts.st_mode))) {
      folder.below.push_back(full);
      look.stamp.put_in_folder(relative);
      return;
    }
    if (!there) return look.stamp.put_in(relative, std::nullopt);
    const Stamp stamp = stamp_from(facts);
    look.stamp.put_in(relative, stamp);
    if (!is_settled(stamp, time)) look.settled = false;
    if (place.list && type == DT_REG) look.files.push_back({std::string(relative), stamp});
  });
  if (!read) fail(errno);
}

}  // namespace

Stamp stamp_from(const struct stat& facts) {
  return {static_cast<std::uint64_t>(facts.st_size), nanoseconds(facts.st_mtim),
          nanoseconds(facts.st_ctim), static_cast<std::uint64_t>(facts.st_ino)};
}

std::optional<Stamp> stamp_of(const fs::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
  return stamp_from(facts);
}

std::int64_t file_time() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return nanoseconds(now);
}

bool is_settled(const Stamp& stamp, std::int64_t time) {
  const std::int64_t newest = std::max(stamp.modified, stamp.changed);
  // A file system that stamps whole seconds may stamp every other one only.
  const std::int64_t enough = stamp.modified % second == 0 ? 2 * second : tick;
  return newest < time - enough;
}

void TreeStamp::put_in(std::string_view path, const std::optional<Stamp>& file) {
  const auto [one, two] = hashes_of_file(path, file);
  one_ += one;
  two_ += two;
}

void TreeStamp::take_out(std::string_view path, const std::optional<Stamp>& file) {
  const auto [one, two] = hashes_of_file(path, file);
  one_ -= one;
  two_ -= two;
}

void TreeStamp::put_in_folder(std::string_view path) {
  const auto [one, two] = hashes(path, Kind::folder, {});
  one_ += one;
  two_ += two;
}

void TreeStamp::take_out_folder(std::string_view path) {
  const auto [one, two] = hashes(path, Kind::folder, {});
  one_ -= one;
  two_ -= two;
}

void TreeStamp::add(const TreeStamp& other) {
  one_ += other.one_;
  two_ += other.two_;
}

std::string TreeStamp::hex() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint64_t number : {one_, two_}) {
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(number >> shift) & 15U];
  }
  return text;
}

Result<std::vector<Look>> look_at(const std::vector<Place>& places) {
  const std::int64_t time = file_time();
  std::vector<Look> looks(places.size());
  std::vector<Folder> level;
  for (std::size_t i = 0; i < places.size(); ++i) {
    level.push_back({i, places[i].path.native(), {}, {}, {}});
  }
  while (!level.empty()) {
    parallel_for(level.size(), [&](std::size_t i) {
      const Place& place = places[level[i].place];
      look_into(level[i], place.path.native().size(), place, time);
    });
    std::vector<Folder> next;
    for (auto& [place, path, look, below, done] : level) {
      if (!done) return tl::unexpected(done.error());
      Look& all = looks[place];
      all.stamp.add(look.stamp);
      all.settled = all.settled && look.settled;
      all.has_links = all.has_links || look.has_links;
      std::move(look.files.begin(), look.files.end(), std::back_inserter(all.files));
      for (auto& folder : below) next.push_back({place, std::move(folder), {}, {}, {}});
    }
    level = std::move(next);
  }
  for (Look& look : looks) {
    look.time = time;
    std::sort(look.files.begin(), look.files.end(),
              [](const StampedFile& a, const StampedFile& b) { return a.path < b.path; });
  }
  return looks;
}

}  // namespace ibidem::store
