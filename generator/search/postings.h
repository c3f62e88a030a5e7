#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// How many bits a weight and a parameter have, and the parameter of the counts of ranges.
constexpr unsigned weight_bits = 2;
constexpr unsigned parameter_bits = 4;
constexpr unsigned range_count_bits = 3;

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
  std::vector<Range> ranges;  ///< of headings and the title that have the term
  std::vector<Hit> hits;      ///< in the texts and notes, by unit

  bool operator==(const DocumentHits&) const = default;
};

/// The weight of a term in a unit: BM25's saturated frequency in four steps. `frequency` in tenths:
/// an occurrence in the text is 10. `length`: indexed words of the unit.
std::uint32_t hit_weight(std::uint32_t frequency, std::uint32_t length);

/// Puts the hits of a document behind `bytes`.
void pack(const DocumentHits& document, std::string& bytes);

/// Takes one document's hits off the front: as they are, or what pack was given.
std::string_view take_packed(std::string_view& bytes);
DocumentHits unpack(std::string_view& bytes);

/// A document of a list that is no more as it was.
struct PostingsChange {
  std::uint32_t slot = 0;
  std::string_view packed;  ///< what pack gave; empty where the document has left the list
};

/// The list of a term: where it stands in which documents, by slot.
class Postings {
 public:
  /// Reads what `encoded` gave.
  static Postings decoded(std::string_view text);

  /// Adds a document behind all others, with a range or a hit.
  void add(std::uint32_t slot, const DocumentHits& document);

  /// The list with some documents as they are now. `changes`: by slot.
  Postings changed(const std::vector<PostingsChange>& changes) const;

  /// The list as it stands in a shard, for themes/default/script/search/shards.js to read:
  /// Rice-coded gaps of slots and units (see bits.h). There has to be a document.
  ///
  ///     documents with hits (k 2), documents with ranges (k 0), k of units (4 bits)
  ///     if there are hits: k of slots (4 bits), then for each document
  ///       slot - slot before - 1, hits - 1 (k 0), for each hit: unit - unit before - 1, weight (2
  ///       bits)
  ///     if there are ranges: k of slots (4 bits), then for each document
  ///       slot - slot before - 1, ranges - 1 (k 0), for each range: first (k of units), count (k
  ///       3)
  std::string encoded() const;

  bool operator==(const Postings&) const = default;

 private:
  /// The documents that have hits, or those that have ranges: the items of document i end at
  /// `ends[i]`.
  template <class Item>
  struct Column {
    std::vector<std::uint32_t> slots;
    std::vector<std::size_t> ends;
    std::vector<Item> items;

    std::size_t begin(std::size_t document) const { return document == 0 ? 0 : ends[document - 1]; }
    void reserve(const Column& other, std::size_t more);
    void add(std::uint32_t slot, const std::vector<Item>& more);
    void add(const Column& other, std::size_t first, std::size_t last);
    unsigned slot_parameter() const;
    bool operator==(const Column&) const = default;
  };

  unsigned unit_parameter() const;

  Column<Hit> hits_;
  Column<Range> ranges_;
};

}  // namespace ibidem::search
