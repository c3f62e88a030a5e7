#include "kept_files.h"

#include "base/hash.h"

namespace ibidem::store {

void KeptFiles::prepare() {
  const auto& entries = last_.entries();
  by_hash_.reserve(entries.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) by_hash_.emplace(hash64(entries[i].path), i);
}

bool KeptFiles::keep(std::span<const std::uint64_t> paths) {
  std::vector<std::uint32_t> found;
  for (const std::uint64_t path : paths) {
    const auto entry = by_hash_.find(path);
    if (entry == by_hash_.end()) return false;
    found.push_back(entry->second);
  }
  for (const std::uint32_t entry : found) kept_[entry] = 1;
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
