#include "kept_record.h"

#include "base/hash.h"

#include <utility>
#include <vector>

namespace ibidem::corpus {

std::optional<std::string_view> read(const store::RecordLog& log, const KeptRecord& kept) {
  const auto bytes = log.read(kept.offset, kept.size);
  log.looked_at(bytes);
  return hash64(bytes) == kept.hash ? std::optional(bytes) : std::nullopt;
}

KeptRecord add(store::RecordLog& log, std::string_view record, std::string_view& where) {
  const auto added = log.add(record);
  where = added.bytes;
  return {added.offset, record.size(), hash64(record)};
}

void take_back_room(store::RecordLog& log, std::span<KeptRecord* const> used) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> records;
  std::uint64_t size = 0;
  for (const KeptRecord* kept : used) {
    records.emplace_back(kept->offset, kept->size);
    size += kept->size;
  }
  if (log.size() / 2 <= size || !log.rewrite(records)) return;
  std::uint64_t at = 0;
  for (KeptRecord* kept : used) {
    kept->offset = at;
    at += (kept->size + 7) / 8 * 8;
  }
}

}  // namespace ibidem::corpus
