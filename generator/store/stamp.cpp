#include "store/stamp.h"

#include "stat_stamp.h"

#include "base/hash.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

#include <sys/stat.h>

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

}  // namespace ibidem::store
