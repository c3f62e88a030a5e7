#pragma once

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
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

/// Which files a build wrote, sorted by path. Knows where the strings of its entries are.
class Manifest {
 public:
  Manifest() = default;

  /// Reads a manifest; the error `damaged-manifest` for anything else or another version of it.
  static Result<Manifest> parse(std::string text);

  const std::vector<ManifestEntry>& entries() const { return entries_; }
  std::string_view text() const { return text_ ? std::string_view(*text_) : std::string_view(); }
  const ManifestEntry* find(std::string_view path) const;

 private:
  std::unique_ptr<const std::string> text_;  ///< stays in its place when a manifest is moved
  std::vector<ManifestEntry> entries_;
};

/// A manifest as text: a line with its version, then a line an entry. `entries`: sorted by path.
std::string write_manifest(const std::vector<ManifestEntry>& entries);

}  // namespace ibidem::store
