#pragma once

#include "shard.h"
#include "terms.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// The lists of an index in their order.
struct Lists {
  struct List {
    std::string_view term;
    std::uint32_t stem = 0;  ///< its number in the terms
    std::size_t size = 0;    ///< bytes that are packed
  };
  const Terms* terms = nullptr;
  std::vector<List> lists;  ///< sorted by term
  unsigned bits = 0;        ///< of the hash: which shard a short list is in

  /// Whether a term's list is so long that it has a shard of its own.
  bool is_long(std::string_view term) const;
};

/// Views into `terms`, which must outlive it.
Lists gather_lists(const Terms& terms);

/// Writes the shards FOLDER/lHASH of short lists, all that the bits of a hash can name, and
/// FOLDER/bHASH of long ones: strings of "term<text<term<text<", sorted by term, with the texts of
/// encode_postings. A long list's term stands among the short ones with an empty text. `bits`:
/// those of the last build, whose shards are kept where no list in them has changed since.
Result<void> write_lists(const Lists& lists, std::string_view folder, std::optional<unsigned> bits,
                         ShardWriter& writer);

}  // namespace ibidem::search
