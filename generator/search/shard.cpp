#include "shard.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>

#include <fmt/core.h>

namespace ibidem::search {

Result<void> ShardWriter::write(std::string_view name, std::string_view json) {
  const std::string bytes = fmt::format("ibidemSearch(\"{}\",{});\n", name, json);
  // A sum does not care for the order of its parts.
  sum_ += hash64(bytes);
  return sink_(fmt::format("search/{}.js", name), bytes);
}

std::string ShardWriter::version() const {
  return fmt::format("{:016x}", sum_.load());
}

std::uint32_t shard_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::string hex(std::uint64_t number) {
  return fmt::format("{:x}", number);
}

unsigned shard_bits(std::uint64_t bytes) {
  constexpr std::uint64_t usual = 6000;
  const std::uint64_t shards = std::bit_ceil(std::max<std::uint64_t>(1, bytes / usual));
  return std::min<unsigned>(16, static_cast<unsigned>(std::countr_zero(shards)));
}

}  // namespace ibidem::search
