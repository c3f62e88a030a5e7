#include "shard.h"

#include "base/hash.h"
#include "json/reader.h"

#include <algorithm>
#include <bit>
#include <utility>

#include <fmt/core.h>

namespace ibidem::search {

Result<void> ShardWriter::write(std::string_view name, std::string_view json, std::uint64_t* sum) {
  const std::string path = shard_path(name);
  std::string bytes;
  bytes.reserve(name.size() + json.size() + 20);
  bytes.append("ibidemSearch(\"").append(name).append("\",").append(json).append(");\n");
  // A sum does not care for the order of its parts.
  const std::uint64_t hash = hash64(bytes);
  sum_ += hash;
  if (sum != nullptr) {
    *sum += hash;
  } else {
    const std::lock_guard lock(guard_);
    shards_.push_back({hash64(path), hash});
  }
  return sink_(path, bytes);
}

bool ShardWriter::keep(std::string_view name) {
  const std::uint64_t path = hash64(shard_path(name));
  const Shard* found = find_last(path);
  if (found == nullptr || !keep_({&path, 1})) return false;
  sum_ += found->hash;
  const std::lock_guard lock(guard_);
  shards_.push_back(*found);
  return true;
}

bool ShardWriter::keep(std::span<const std::uint64_t> paths, std::uint64_t sum) {
  if (!keep_ || !keep_(paths)) return false;
  sum_ += sum;
  return true;
}

void ShardWriter::stand(Shards shards, Keep keep, Read read) {
  last_ = std::move(shards);
  keep_ = std::move(keep);
  read_ = std::move(read);
}

const ShardWriter::Shard* ShardWriter::find_last(std::uint64_t path) const {
  const auto found =
      std::lower_bound(last_.begin(), last_.end(), path,
                       [](const Shard& shard, std::uint64_t other) { return shard.path < other; });
  return found == last_.end() || found->path != path ? nullptr : &*found;
}

ShardWriter::Shards ShardWriter::shards() const {
  Shards sorted = shards_;
  std::sort(sorted.begin(), sorted.end(),
            [](const Shard& a, const Shard& b) { return a.path < b.path; });
  return sorted;
}

Result<std::string> ShardWriter::last(std::string_view name) const {
  const std::string path = shard_path(name);
  const Shard* found = find_last(hash64(path));
  const auto bytes = found == nullptr ? std::nullopt : read_(path);
  const std::size_t begin = fmt::format("ibidemSearch(\"{}\",", name).size();
  constexpr std::size_t end = std::string_view(");\n").size();
  std::string text;
  const auto take = [&](const auto&, std::string_view value) { text = value; };
  if (!bytes || hash64(*bytes) != found->hash || bytes->size() < begin + end ||
      !json::for_each_string(std::string_view(*bytes).substr(begin, bytes->size() - begin - end),
                             take)) {
    return tl::unexpected(Error{"cannot-read", path + " is not as the last build left it"});
  }
  return text;
}

std::string ShardWriter::version() const {
  return fmt::format("{:016x}", sum_.load());
}

std::string shard_path(std::string_view name) {
  return fmt::format("search/{}.js", name);
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
