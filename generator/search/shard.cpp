#include "shard.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>
#include <utility>

#include <fmt/core.h>

namespace ibidem::search {
namespace {

std::string path_of(std::string_view name) {
  return fmt::format("search/{}.js", name);
}

}  // namespace

Result<void> ShardWriter::write(std::string_view name, std::string_view json, std::uint64_t* sum) {
  const std::string bytes = fmt::format("ibidemSearch(\"{}\",{});\n", name, json);
  // A sum does not care for the order of its parts.
  const std::uint64_t hash = hash64(bytes);
  sum_ += hash;
  if (sum != nullptr) {
    *sum += hash;
  } else {
    const std::lock_guard lock(guard_);
    shards_.emplace(name, hash);
  }
  return sink_(path_of(name), bytes);
}

bool ShardWriter::keep(std::string_view name) {
  const auto found = last_.find(name);
  if (found == last_.end()) return false;
  const std::uint64_t path[] = {hash64(path_of(name))};
  if (!keep_(path)) return false;
  sum_ += found->second;
  const std::lock_guard lock(guard_);
  shards_.emplace(name, found->second);
  return true;
}

bool ShardWriter::keep(const std::vector<std::string>& names, std::uint64_t sum) {
  std::vector<std::uint64_t> paths;
  for (const std::string& name : names) paths.push_back(hash64(path_of(name)));
  if (!keep_ || !keep_(paths)) return false;
  sum_ += sum;
  return true;
}

void ShardWriter::stand(std::map<std::string, std::uint64_t, std::less<>> shards, Keep keep) {
  last_ = std::move(shards);
  keep_ = std::move(keep);
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
