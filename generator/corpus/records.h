#pragma once

#include "store/record_log.h"

#include <filesystem>

namespace ibidem::corpus {

/// What the texts of a corpus view. Nearly all outlines are looked at when references are led, the
/// words only where a page shows them: apart, so that one does not bring the other into memory.
struct Records {
  store::RecordLog outlines;
  store::RecordLog words;

  /// In memory only.
  Records() = default;

  /// In a file and one beside it.
  explicit Records(const std::filesystem::path& file)
      : outlines(file), words(file.string() + ".words") {}
};

}  // namespace ibidem::corpus
