#include "kept_files.h"

#include "base/hash.h"

#include <algorithm>

namespace ibidem::store {

void KeptFiles::prepare() {
  const auto& entries = last_.entries();
  numbers_.reserve(entries.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) numbers_.emplace(hash64(entries[i].path), i);
}

std::optional<std::size_t> KeptFiles::find(std::uint64_t path) const {
  const auto found = numbers_.find(path);
  return found == numbers_.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

std::optional<std::string_view> KeptFiles::hash_of(std::string_view path) const {
  const auto number = find(hash64(path));
  if (!number || last_.entries()[*number].path != path) return std::nullopt;
  return last_.entries()[*number].hash;
}

bool KeptFiles::keep(std::span<const std::uint64_t> paths) {
  std::vector<std::size_t> numbers;
  numbers.reserve(paths.size());
  for (const std::uint64_t path : paths) {
    const auto number = find(path);
    if (!number) return false;
    numbers.push_back(*number);
  }
  for (const std::size_t number : numbers) kept_[number] = 1;
  return true;
}

bool KeptFiles::contains(std::string_view path) const {
  const ManifestEntry* entry = last_.find(path);
  return entry != nullptr && kept_[static_cast<std::size_t>(entry - last_.entries().data())] != 0;
}

std::vector<ManifestEntry> KeptFiles::entries(bool kept) const {
  std::vector<ManifestEntry> result;
  result.reserve(static_cast<std::size_t>(std::count(kept_.begin(), kept_.end(), kept ? 1 : 0)));
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if ((kept_[i] != 0) == kept) result.push_back(last_.entries()[i]);
  }
  return result;
}

}  // namespace ibidem::store
