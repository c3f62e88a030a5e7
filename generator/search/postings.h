#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// A run of units of a document: what a heading stands over, or all of it for the title.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;  ///< 0: the title, so the whole document, which begins with `first`

  bool operator==(const Range&) const = default;
};

/// A unit in which a term stands, and how much it weighs there: 0 to 3.
struct Hit {
  std::uint32_t unit = 0;
  std::uint32_t weight = 0;

  bool operator==(const Hit&) const = default;
};

/// Where a term stands in one document.
struct DocumentHits {
  std::uint32_t slot = 0;
  std::vector<Range> ranges;  ///< of headings and the title that have the term
  std::vector<Hit> hits;      ///< in the texts and notes, by unit

  bool operator==(const DocumentHits&) const = default;
};

/// The weight of a term in a unit: BM25's saturated frequency in four steps. `frequency` in tenths:
/// an occurrence in the text is 10. `length`: indexed words of the unit.
std::uint32_t hit_weight(std::uint32_t frequency, std::uint32_t length);

/// The list of a term as it stands in a shard, for themes/default/script/search/shards.js to read:
/// Rice-coded gaps of slots and units (see bits.h). `documents` sorted by slot, at least
/// one, each with a range or a hit.
///
///     documents with hits (k 2), documents with ranges (k 0), k of units (4 bits)
///     if there are hits: k of slots (4 bits), then for each document
///       slot - slot before - 1, hits - 1 (k 0), for each hit: unit - unit before - 1, weight (2
///       bits)
///     if there are ranges: k of slots (4 bits), then for each document
///       slot - slot before - 1, ranges - 1 (k 0), for each range: first (k of units), count (k 3)
std::string encode_postings(const std::vector<DocumentHits>& documents);

/// A number as few bytes, and back off the front; 0 where there is nothing.
void put(std::string& bytes, std::uint32_t value);
std::uint32_t take(std::string_view& bytes);

/// The hits of a document as bytes, for keeping many in memory, and back. `unpack` takes one off
/// the front.
void pack(const DocumentHits& document, std::string& bytes);
DocumentHits unpack(std::string_view& bytes);

}  // namespace ibidem::search
