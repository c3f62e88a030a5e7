#pragma once

#include "store/record_log.h"

#include <cstdint>
#include <filesystem>

namespace ibidem::corpus {

/// What the texts of a corpus view. Outlines are looked at again and again; of the words a page
/// shows a few here and there, which are copied. Where references lead changes without the rest.
struct Records {
  store::RecordLog outlines;
  store::RecordLog words;
  store::RecordLog leads;

  // To map a page again takes longer than most else that is done with it, so little is given back
  // before thousands of documents are held.
  static constexpr std::uint64_t most_outlines = std::uint64_t{32} << 20U;
  static constexpr std::uint64_t most_leads = std::uint64_t{48} << 20U;

  /// In memory only.
  Records() = default;

  /// In a file and two beside it.
  explicit Records(const std::filesystem::path& file)
      : outlines(file, most_outlines),
        words(file.string() + ".words"),
        leads(file.string() + ".leads", most_leads) {}
};

}  // namespace ibidem::corpus
