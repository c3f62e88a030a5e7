#pragma once

#include "base/error.h"
#include "store/sink.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::search {

/// Hands the shards of the search index to the site: classic scripts that call `ibidemSearch` with
/// the shard's name and its value, so that a page can load them from a folder as well as from a
/// server. May be shared by threads.
class ShardWriter {
 public:
  explicit ShardWriter(const store::Sink& sink) : sink_(sink) {}

  /// Writes search/NAME.js. `json` is an expression that JavaScript and JSON have in common.
  Result<void> write(std::string_view name, std::string_view json);

  /// Tells all that was written so far from any other: 16 hexadecimal digits, the same in whatever
  /// order it was written.
  std::string version() const;

 private:
  const store::Sink& sink_;
  std::atomic<std::uint64_t> sum_{0};
};

/// FNV-1a in 32 bits: which shard a term is in. The search page computes it too.
std::uint32_t shard_hash(std::string_view text);

/// A number in hexadecimal without leading zeros.
std::string hex(std::uint64_t number);

/// How many bits tell apart as many shards as `bytes` fill, about 6 KB each: 0 to 16.
unsigned shard_bits(std::uint64_t bytes);

}  // namespace ibidem::search
