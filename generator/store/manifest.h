#pragma once

#include "base/error.h"
#include "store/mapped_file.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::store {

inline constexpr std::string_view manifest_name = ".ibidem-manifest";
inline constexpr std::size_t hash_size = 32;  ///< of hash_hex

/// A file that a build wrote.
struct ManifestEntry {
  std::string_view path;
  std::string_view hash;   ///< of its bytes: hash_hex
  std::uint64_t size = 0;  ///< in bytes
};

/// Which files a build wrote, sorted by path.
class Manifest {
 public:
  Manifest() = default;

  /// Reads a manifest, of which it keeps the file; the error `damaged-manifest` for anything else
  /// or another version of it.
  static Result<Manifest> parse(MappedFile file);

  const std::vector<ManifestEntry>& entries() const { return entries_; }
  std::string_view text() const { return file_.bytes(); }
  const ManifestEntry* find(std::string_view path) const;

 private:
  MappedFile file_;  ///< has the strings of the entries
  std::vector<ManifestEntry> entries_;
};

/// A manifest as text: a line with its version, then a line an entry. `entries`: sorted by path.
std::string write_manifest(const std::vector<ManifestEntry>& entries);

}  // namespace ibidem::store
