#pragma once

#include "book/zip.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ibidem::book {

/// A file as it stands in an archive.
struct Packed {
  std::string bytes;
  std::uint64_t size = 0;  ///< before it was deflated
  std::uint32_t checksum = 0;
  bool deflated = false;
};

/// The files of an archive, packed by several threads some way ahead of where they are written.
class PackedEntries {
 public:
  /// `entries` must outlive it.
  explicit PackedEntries(const std::vector<Entry>& entries) : entries_(entries) {}

  /// Each entry once, in their order; nothing where it could not be had.
  std::optional<Packed> take(std::size_t entry);

  /// Of the first entry in their order that could not be had.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  void pack_from(std::size_t first);

  const std::vector<Entry>& entries_;
  std::size_t first_ = 0;  ///< entry of ahead_.front()
  std::vector<std::optional<Packed>> ahead_;
  std::optional<Error> failure_;
};

}  // namespace ibidem::book
