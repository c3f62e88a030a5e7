#include "kept_files.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>

namespace ibidem::store {

void KeptFiles::prepare() {
  const auto& entries = last_.entries();
  hashes_.resize(entries.size());
  table_.assign(std::bit_ceil(2 * entries.size() + 1), 0);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    hashes_[i] = hash64(entries[i].path);
    auto at = hashes_[i] & (table_.size() - 1);
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = i + 1;
  }
}

std::optional<std::size_t> KeptFiles::find(std::uint64_t path) const {
  if (table_.empty()) return std::nullopt;
  for (auto at = path & (table_.size() - 1); table_[at] != 0; at = (at + 1) & (table_.size() - 1)) {
    if (hashes_[table_[at] - 1] == path) return table_[at] - 1;
  }
  return std::nullopt;
}

bool KeptFiles::stands(std::string_view path, std::string_view hash) const {
  const auto entry = find(hash64(path));
  return entry && last_.entries()[*entry].path == path && last_.entries()[*entry].hash == hash;
}

bool KeptFiles::keep(std::span<const std::uint64_t> paths) {
  const auto is_known = [&](std::uint64_t path) { return find(path).has_value(); };
  if (!std::all_of(paths.begin(), paths.end(), is_known)) return false;
  for (const std::uint64_t path : paths) kept_[*find(path)] = 1;
  return true;
}

bool KeptFiles::contains(std::string_view path) const {
  const ManifestEntry* entry = last_.find(path);
  return entry != nullptr && kept_[static_cast<std::size_t>(entry - last_.entries().data())] != 0;
}

std::vector<ManifestEntry> KeptFiles::entries(bool kept) const {
  std::vector<ManifestEntry> result;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if ((kept_[i] != 0) == kept) result.push_back(last_.entries()[i]);
  }
  return result;
}

}  // namespace ibidem::store
