#include "store/hashed_file.h"

#include "base/hash.h"
#include "store/read.h"
#include "store/replace.h"

namespace ibidem::store {
namespace {

constexpr std::size_t hash_size = 32;
constexpr std::size_t max_bytes = std::size_t{1} << 31U;

}  // namespace

std::optional<std::string> read_hashed(const std::filesystem::path& file) {
  auto bytes = read_file(file, max_bytes);
  if (!bytes || bytes->size() < hash_size) return std::nullopt;
  const std::string hash = bytes->substr(bytes->size() - hash_size);
  bytes->resize(bytes->size() - hash_size);
  return hash_hex(*bytes) == hash ? std::optional(std::move(*bytes)) : std::nullopt;
}

Result<void> write_hashed(const std::filesystem::path& file, std::string_view bytes) {
  std::string all(bytes);
  all += hash_hex(bytes);
  return replace_files(file.parent_path(), {{file.filename().native(), std::move(all)}});
}

}  // namespace ibidem::store
