#pragma once

#include "store/hashed_file.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ibidem::store {

/// A file of many records that one build keeps for the next, and a table beside it that tells where
/// they are. Records are mapped, not read, and stay where they are for the life of this; what is
/// added goes behind them, so that a build writes no more than what is new.
///
/// Whoever reads a record has to know its hash: nothing else tells whether the table is that of the
/// file. A build that is killed leaves the table of the last one, whose records are still there.
/// While one process adds to a file, another only reads it and keeps what it adds in memory; so
/// does one that cannot write.
class RecordLog {
 public:
  /// Keeps what is added in memory only.
  RecordLog();

  /// The records at `path`, those that are there and those to be added. `most_mapped`: how many
  /// bytes may be in memory before they are given back.
  explicit RecordLog(const std::filesystem::path& path,
                     std::uint64_t most_mapped = std::uint64_t{8} << 20U);
  RecordLog(const RecordLog&) = delete;
  RecordLog& operator=(const RecordLog&) = delete;
  ~RecordLog();

  /// The table of the last build, once; empty where there is none or it is damaged.
  HashedFile take_table();

  /// The bytes at an offset; empty where there are not so many. From several threads.
  std::string_view read(std::uint64_t offset, std::uint64_t size) const;

  struct Added {
    std::uint64_t offset = 0;  ///< a multiple of 8
    std::string_view bytes;    ///< the same bytes where they are now
  };

  /// A copy of bytes of a record. Of what is in the file no page is mapped. From several threads.
  std::string copy(std::string_view bytes) const;

  /// Adds a record. From several threads.
  Added add(std::string_view record);

  /// How many bytes the file has, used or not.
  std::uint64_t size() const;

  /// Puts a table in the place of the last one. False where that or an `add` failed.
  bool finish(std::string table);

  /// Puts in the place of the file one with these records only, one behind the other from 0 on,
  /// each at a multiple of 8. The table has to follow.
  bool rewrite(std::span<const std::pair<std::uint64_t, std::uint64_t>> records);

  /// Whether all that was added is in the file, where the next build finds it.
  bool keeps() const;

  /// Says that bytes of a record are looked at. When too many are in memory their pages are given
  /// back to the system, which has them still and gives them again when they are looked at. From
  /// several threads.
  void looked_at(std::string_view bytes) const;

  /// Gives all pages back.
  void give_back() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::store
