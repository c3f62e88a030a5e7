#pragma once

#include "base/error.h"
#include "store/sink.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// Hands the shards of the search index to the site: classic scripts that call `ibidemSearch` with
/// the shard's name and its value, so that a page can load them from a folder as well as from a
/// server. May be shared by threads.
class ShardWriter {
 public:
  /// A shard of the site.
  struct Shard {
    std::uint64_t path = 0;  ///< hashed
    std::uint64_t hash = 0;  ///< of its bytes

    template <class Archive>
    void serialize(Archive& archive) {
      archive(path, hash);
    }
  };
  using Shards = std::vector<Shard>;  ///< by path

  explicit ShardWriter(const store::Sink& sink) : sink_(sink) {}

  /// Writes search/NAME.js. `json` is an expression that JavaScript and JSON have in common. Where
  /// there is a sum, the hash goes into it and not among `shards`.
  Result<void> write(std::string_view name, std::string_view json, std::uint64_t* sum = nullptr);

  /// Keeps a shard of the last build as it is; false where it cannot.
  bool keep(std::string_view name);

  /// Keeps many by hash64 of their paths, with the sum of the hashes of their bytes.
  bool keep(std::span<const std::uint64_t> paths, std::uint64_t sum);

  /// Keeps files of the site by hash64 of their paths.
  using Keep = std::function<bool(std::span<const std::uint64_t>)>;
  /// The bytes of a file of the site as the last build left it.
  using Read = std::function<std::optional<std::string>(std::string_view path)>;

  /// Begins with the shards of the last build.
  void stand(Shards shards, Keep keep, Read read);

  /// What the last build wrote as a shard that is a string. Fails where there was none or the file
  /// is not as it was written.
  Result<std::string> last(std::string_view name) const;

  /// The shards that were written or kept; none that has a sum.
  Shards shards() const;

  /// Tells all that was written so far from any other: 16 hexadecimal digits, the same in whatever
  /// order it was written.
  std::string version() const;

 private:
  const Shard* find_last(std::uint64_t path) const;

  const store::Sink& sink_;
  std::atomic<std::uint64_t> sum_{0};
  std::mutex guard_;  ///< of shards_
  Shards shards_;     ///< in no order
  Shards last_;
  Keep keep_;
  Read read_;
};

/// Where a shard is in the site.
std::string shard_path(std::string_view name);

/// FNV-1a in 32 bits: which shard a term is in. The search page computes it too.
std::uint32_t shard_hash(std::string_view text);

/// A number in hexadecimal without leading zeros.
std::string hex(std::uint64_t number);

/// How many bits tell apart as many shards as `bytes` fill, about 6 KB each: 0 to 16.
unsigned shard_bits(std::uint64_t bytes);

}  // namespace ibidem::search
