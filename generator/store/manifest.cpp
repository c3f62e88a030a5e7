#include "manifest.h"

#include "site_path.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace ibidem::store {
namespace {

constexpr std::string_view version_line = "ibidem-manifest 2";
/// Of manifests without sizes, which still tell what is Ibidem's own.
constexpr std::string_view old_version_line = "ibidem-manifest 1";

tl::unexpected<Error> damaged(int line) {
  return tl::unexpected(Error{"damaged-manifest", "line " + std::to_string(line) + " of " +
                                                      std::string(manifest_name) +
                                                      " is not one that Ibidem writes"});
}

/// Whether text has hexadecimal digits only. All of it is looked at in any case, which goes faster
/// than to stop early.
bool is_hash(std::string_view text) {
  bool is_other = false;
  for (const char c : text) {
    const auto digit = static_cast<unsigned char>(c - '0');
    const auto letter = static_cast<unsigned char>(c - 'a');
    is_other |= (digit > 9) & (letter > 5);
  }
  return !is_other;
}

/// "HASH SIZE PATH", or without the size.
std::optional<ManifestEntry> parse_entry(std::string_view line, bool with_size) {
  if (line.size() < hash_size + 1 || line[hash_size] != ' ') return std::nullopt;
  ManifestEntry entry;
  entry.hash = line.substr(0, hash_size);
  line.remove_prefix(hash_size + 1);
  if (with_size) {
    const auto number = std::from_chars(line.data(), line.data() + line.size(), entry.size);
    const auto digits = static_cast<std::size_t>(number.ptr - line.data());
    if (number.ec != std::errc() || digits == line.size() || line[digits] != ' ') {
      return std::nullopt;
    }
    line.remove_prefix(digits + 1);
  }
  entry.path = line;
  if (!is_hash(entry.hash) || !is_site_path(entry.path)) return std::nullopt;
  return entry;
}

}  // namespace

Result<Manifest> Manifest::parse(MappedFile file) {
  Manifest manifest;
  manifest.file_ = std::move(file);
  std::string_view rest = manifest.text();
  constexpr std::size_t usual_line = 80;
  manifest.entries_.reserve(rest.size() / usual_line);
  bool with_size = true;
  for (int line = 1; !rest.empty() || line == 1; ++line) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return damaged(line);
    const auto own = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (line == 1) {
      with_size = own == version_line;
      if (!with_size && own != old_version_line) return damaged(line);
      continue;
    }
    const auto entry = parse_entry(own, with_size);
    const auto& entries = manifest.entries_;
    if (!entry || (!entries.empty() && entry->path <= entries.back().path)) return damaged(line);
    manifest.entries_.push_back(*entry);
  }
  return manifest;
}

const ManifestEntry* Manifest::find(std::string_view path) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), path,
      [](const ManifestEntry& entry, std::string_view wanted) { return entry.path < wanted; });
  return found == entries_.end() || found->path != path ? nullptr : &*found;
}

std::string write_manifest(const std::vector<ManifestEntry>& entries) {
  std::string text(version_line);
  text += '\n';
  constexpr std::size_t usual_line = 100;
  text.reserve(text.size() + usual_line * entries.size());
  std::array<char, 24> number{};
  for (const auto& [path, hash, size] : entries) {
    const auto end = std::to_chars(number.data(), number.data() + number.size(), size).ptr;
    text.append(hash).append(1, ' ').append(number.data(), end).append(1, ' ');
    text.append(path).append(1, '\n');
  }
  return text;
}

}  // namespace ibidem::store
