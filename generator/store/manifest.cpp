#include "manifest.h"

#include "site_path.h"

#include <algorithm>

namespace ibidem::store {
namespace {

constexpr std::string_view version_line = "ibidem-manifest 1";
constexpr std::size_t hash_size = 32;

tl::unexpected<Error> damaged(int line) {
  return tl::unexpected(Error{"damaged-manifest", "line " + std::to_string(line) + " of " +
                                                      std::string(manifest_name) +
                                                      " is not one that Ibidem writes"});
}

bool is_hash(std::string_view text) {
  return text.size() == hash_size && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

Result<Manifest> parse_manifest(std::string_view text) {
  Manifest manifest;
  for (int line = 1; !text.empty() || line == 1; ++line) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return damaged(line);
    const auto entry = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line == 1) {
      if (entry != version_line) return damaged(line);
      continue;
    }
    if (entry.size() < hash_size + 2 || entry[hash_size] != ' ' ||
        !is_hash(entry.substr(0, hash_size)) || !is_site_path(entry.substr(hash_size + 1))) {
      return damaged(line);
    }
    manifest.emplace(entry.substr(hash_size + 1), entry.substr(0, hash_size));
  }
  return manifest;
}

std::string write_manifest(const Manifest& manifest) {
  std::string text(version_line);
  text += '\n';
  for (const auto& [path, hash] : manifest) {
    text += hash;
    text += ' ';
    text += path;
    text += '\n';
  }
  return text;
}

}  // namespace ibidem::store
