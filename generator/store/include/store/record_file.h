#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::store {

/// A file of many records with a table at its end, for what one build keeps for the next. Records
/// are read one at a time, so that the file never is in memory as a whole.
class RecordFile {
 public:
  /// Nothing where there is no such file or its table is damaged.
  static std::optional<RecordFile> open(const std::filesystem::path& path);

  RecordFile(RecordFile&&) noexcept;
  RecordFile& operator=(RecordFile&&) noexcept;
  ~RecordFile();

  const std::string& table() const;

  /// The bytes at an offset; empty where there are not so many. From several threads.
  std::string read(std::uint64_t offset, std::uint64_t size) const;

 private:
  struct Impl;
  explicit RecordFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Writes such a file beside the one that stands there, which it takes the place of when it is
/// whole. Without `finish` nothing of it remains. A failure to write shows in `finish` alone. What
/// two processes write at the same time is damaged; whoever reads a record has to know its hash.
class RecordWriter {
 public:
  explicit RecordWriter(const std::filesystem::path& path);
  RecordWriter(const RecordWriter&) = delete;
  RecordWriter& operator=(const RecordWriter&) = delete;
  ~RecordWriter();

  /// Adds a record and gives its offset. From several threads.
  std::uint64_t add(std::string_view record);

  /// Whether the file is in its place.
  bool finish(std::string_view table);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::store
