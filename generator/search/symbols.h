#pragma once

#include "shard.h"

#include "corpus/corpus.h"

#include <cstdint>
#include <vector>

namespace ibidem::search {

/// Writes which documents a symbol, or its end ("77/37" of "A/RES/77/37"), may mean: the shards
/// symbols/sHASH, all that the bits of a hash can name, objects of lists of
///
///     [symbol, [slot], units, citations]
///
/// by the symbol or end in lower case. The slots are the document's and those of what is annexed to
/// it; none where the portal does not hold it. `slots` and `units`: by document. `contents`: what
/// tells the content of each shard, of the last build or empty; shards whose content is the same
/// are kept. Is given that of this one. Gives the bits of the hash.
Result<unsigned> write_symbols(const corpus::Corpus& corpus,
                               const std::vector<std::uint32_t>& slots,
                               const std::vector<std::uint32_t>& units,
                               std::vector<std::uint64_t>& contents, ShardWriter& writer);

}  // namespace ibidem::search
