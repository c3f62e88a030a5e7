#include "base/hash.h"

#include <fmt/core.h>
#include <xxhash.h>

namespace ibidem {

std::string hash_hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

void Hasher::fold() {
  values_[0] = XXH3_64bits(values_.data(), count_ * sizeof(std::uint64_t));
  count_ = 1;
}

}  // namespace ibidem
