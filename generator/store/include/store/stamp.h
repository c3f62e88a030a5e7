#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::store {

/// What the file system says of a file: if it is the same later on, so are the bytes, unless the
/// file was young.
struct Stamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds
  std::int64_t changed = 0;   ///< nanoseconds; nobody can set it back
  std::uint64_t inode = 0;

  bool operator==(const Stamp&) const = default;
};

/// The stamp of a file or folder, links followed; nothing where there is none.
std::optional<Stamp> stamp_of(const std::filesystem::path& path);

/// The time as file systems stamp it, in nanoseconds.
std::int64_t file_time();

/// Whether a file with this stamp, looked at at `time`, was old enough then for every later change
/// to give it another stamp: the clock that stamps files ticks slowly, and two changes may fall
/// into one tick.
bool is_settled(const Stamp& stamp, std::int64_t time);

/// The stamps of all that lies in a folder as one: two sums of hashes. So what somebody knows to
/// have changed can be taken out and put in without another look at all the rest. Paths are
/// relative to the folder.
class TreeStamp {
 public:
  /// A file that is there, or one that is missing.
  void put_in(std::string_view path, const std::optional<Stamp>& file);
  void take_out(std::string_view path, const std::optional<Stamp>& file);

  /// Of folders the names count alone.
  void put_in_folder(std::string_view path);
  void take_out_folder(std::string_view path);

  /// All that the other put in and took out.
  void add(const TreeStamp& other);

  bool operator==(const TreeStamp&) const = default;
  std::string hex() const;

 private:
  std::uint64_t one_ = 0;
  std::uint64_t two_ = 0;
};

}  // namespace ibidem::store
