#include "packed.h"

#include "base/parallel.h"

#include <algorithm>
#include <new>
#include <utility>

#include <zlib.h>

namespace ibidem::book {
namespace {

constexpr std::size_t ahead = 32;
// Half the time of the highest level, and a hundredth larger.
constexpr int level = 6;
constexpr int window_without_header = -15;
constexpr int usual_memory = 8;

std::string deflated(const std::string& bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, window_without_header, usual_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string result(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  // zlib does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  deflate(&stream, Z_FINISH);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  return result;
}

Packed pack(const Entry& entry, std::string bytes) {
  Packed packed;
  packed.size = bytes.size();
  packed.checksum = static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  // What zlib counts in 32 bits; the largest file of a site has a hundredth of that.
  packed.deflated = entry.deflated && bytes.size() < (std::size_t{1} << 31);
  packed.bytes = packed.deflated ? deflated(bytes) : std::move(bytes);
  return packed;
}

}  // namespace

std::optional<Packed> PackedEntries::take(std::size_t entry) {
  if (entry < first_ || entry >= first_ + ahead_.size()) pack_from(entry);
  return std::exchange(ahead_[entry - first_], std::nullopt);
}

void PackedEntries::pack_from(std::size_t first) {
  const std::size_t count = std::min(ahead, entries_.size() - first);
  std::vector<std::optional<Error>> failures(count);
  first_ = first;
  ahead_.assign(count, std::nullopt);
  parallel_for(count, [&](std::size_t i) {
    auto bytes = entries_[first + i].bytes();
    if (bytes) {
      ahead_[i] = pack(entries_[first + i], std::move(*bytes));
    } else {
      failures[i] = std::move(bytes.error());
    }
  });
  const auto failed = std::find_if(failures.begin(), failures.end(),
                                   [](const auto& failure) { return failure.has_value(); });
  if (!failure_ && failed != failures.end()) failure_ = std::move(*failed);
}

}  // namespace ibidem::book
