#pragma once

#include "shard.h"
#include "units.h"

#include "corpus/corpus.h"

#include <cstdint>
#include <vector>

namespace ibidem::search {

/// The subjects that each unit of a document speaks of in any language, sorted.
std::vector<std::vector<std::uint32_t>> unit_subjects(const corpus::Record& record,
                                                      const Units& units);

/// Writes what the search page shows of a text: LANG/tSLOT-CHUNK, 32 units a chunk, as
///
///     { "d": [slug, symbol, title, date in words, alpha-2 code], "h": [[id, heading]],
///       "u": { NUMBER: [heading or -1, [subject], [[id, label, text]], [[id, label, text]]] } }
///
/// where a unit has its paragraph and items, then its notes. `sum` grows by the hashes of the
/// shards.
Result<void> write_text(const corpus::Record& record, std::uint32_t slot, const Units& units,
                        const CutText& text,
                        const std::vector<std::vector<std::uint32_t>>& subjects,
                        ShardWriter& writer, std::uint64_t& sum);

/// The names of these shards, of a text with so many units.
std::vector<std::string> text_shards(const Language& language, std::uint32_t slot,
                                     std::size_t units);

}  // namespace ibidem::search
