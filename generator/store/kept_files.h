#pragma once

#include "manifest.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ibidem::store {

/// The files of the last build, and which of them are to stay as they are.
class KeptFiles {
 public:
  KeptFiles() = default;
  explicit KeptFiles(Manifest last) : last_(std::move(last)), kept_(last_.entries().size()) {}

  const Manifest& last() const { return last_; }

  /// Gets ready to `keep`; once, where the files are known to be as that build left them.
  void prepare();

  /// The hash of the bytes that a file is known to have; nothing where that is not known.
  std::optional<std::string_view> hash_of(std::string_view path) const;

  /// Marks files by hash64 of their paths. False, and none is marked, where one of them is not of
  /// the last build. From several threads, once a file.
  bool keep(std::span<const std::uint64_t> paths);

  bool contains(std::string_view path) const;

  /// The entries of those that are kept, or of the others.
  std::vector<ManifestEntry> entries(bool kept) const;

 private:
  std::optional<std::size_t> find(std::uint64_t path) const;

  Manifest last_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;  ///< of entries, by hash64 of the path
  std::vector<char> kept_;                                    ///< by entry
};

}  // namespace ibidem::store
