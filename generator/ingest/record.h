#pragma once

#include "base/diagnostics.h"
#include "ingest/import.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::ingest {

/// The record's place in the content folder.
inline constexpr std::string_view record_path = "sources/index.yaml";

/// What is remembered of one source.
struct RecordEntry {
  Options options;
  std::map<std::string, std::string> written;  ///< path in the content folder, hash of its bytes
};

/// All imports that a content folder holds, by the name of the source's copy.
using Record = std::map<std::string, RecordEntry>;

/// Reads index.yaml; errors become diagnostics and nothing is returned. An empty text is an empty
/// record.
std::optional<Record> parse_record(std::string_view text, const std::string& file,
                                   Diagnostics& diagnostics);

std::string write_record(const Record& record);

}  // namespace ibidem::ingest
