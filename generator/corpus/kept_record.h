#pragma once

#include "store/record_log.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ibidem::corpus {

/// Where a record lies in a log, as tables of logs have it.
struct KeptRecord {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::uint64_t hash = 0;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(offset, size, hash);
  }
};

/// The bytes of a record, if they are sound.
std::optional<std::string_view> read(const store::RecordLog& log, const KeptRecord& kept);

/// Adds a record and tells `where` its bytes are now.
KeptRecord add(store::RecordLog& log, std::string_view record, std::string_view& where);

/// Rewrites a log without the records that are not `used`, if those take most of the room.
void take_back_room(store::RecordLog& log, std::span<KeptRecord* const> used);

}  // namespace ibidem::corpus
