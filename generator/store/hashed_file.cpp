#include "store/hashed_file.h"

#include "base/hash.h"
#include "store/replace.h"

#include <utility>
#include <vector>

namespace ibidem::store {
namespace {

constexpr std::size_t hash_size = 32;

}  // namespace

std::optional<HashedFile> HashedFile::open(const std::filesystem::path& path) {
  auto file = MappedFile::open(path);
  if (!file || file->bytes().size() < hash_size) return std::nullopt;
  const std::string_view hash = file->bytes().substr(file->bytes().size() - hash_size);
  HashedFile hashed(std::move(*file));
  return hash_hex(hashed.bytes()) == hash ? std::optional(std::move(hashed)) : std::nullopt;
}

std::string_view HashedFile::bytes() const {
  const std::string_view all = file_.bytes();
  return all.substr(0, all.empty() ? 0 : all.size() - hash_size);
}

Result<void> write_hashed(const std::filesystem::path& file, std::string bytes) {
  bytes += hash_hex(bytes);
  std::vector<Replacement> files;
  files.push_back({file.filename().native(), std::move(bytes)});
  return replace_files(file.parent_path(), files);
}

}  // namespace ibidem::store
