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
/// where a unit has its paragraph and items, then its notes.
Result<void> write_text(const corpus::Record& record, std::uint32_t slot, const Units& units,
                        const CutText& text,
                        const std::vector<std::vector<std::uint32_t>>& subjects,
                        ShardWriter& writer);

}  // namespace ibidem::search
