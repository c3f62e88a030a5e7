#pragma once

#include "search_shard.h"

#include "corpus/corpus.h"

#include <cstdint>
#include <vector>

namespace ibidem::output {

/// Writes which documents a symbol, or its end ("77/37" of "A/RES/77/37"), may mean: the shards
/// symbols/sHASH, objects of lists of [symbol, slug, slot, units, citations] by the symbol or end
/// in lower case; the slot is -1 where the portal does not hold the document. `slots` and `units`:
/// by document. Gives the bits of the hash.
Result<unsigned> write_symbols(const corpus::Corpus& corpus,
                               const std::vector<std::uint32_t>& slots,
                               const std::vector<std::uint32_t>& units, ShardWriter& writer);

}  // namespace ibidem::output
