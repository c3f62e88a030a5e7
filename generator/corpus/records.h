#pragma once

#include "store/record_log.h"

#include <cstdint>
#include <filesystem>

namespace ibidem::corpus {

/// What the texts of a corpus view. Outlines are looked at again and again, the words only where a
/// page shows them: apart, so that one does not bring the other into memory.
struct Records {
  store::RecordLog outlines;
  store::RecordLog words;

  static constexpr std::uint64_t most_outlines = std::uint64_t{40} << 20U;

  /// In memory only.
  Records() = default;

  /// In a file and one beside it.
  explicit Records(const std::filesystem::path& file)
      : outlines(file, most_outlines), words(file.string() + ".words") {}
};

}  // namespace ibidem::corpus
