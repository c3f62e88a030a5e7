#pragma once

#include "pool.h"
#include "postings.h"
#include "units.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::search {

/// The index of one language while it is being made, of the documents that came by. For one thread.
class Terms {
 public:
  explicit Terms(Language language);

  /// Reads a document's text. Each document once, in any order.
  void add(std::uint32_t slot, const CutText& text);

  /// Adds a term that is no word, in one document.
  void add(std::string_view term, const DocumentHits& document);

  struct Form {
    std::uint32_t stem = 0;  ///< index into stems; `no_stem` for a word that says nothing by itself
    std::uint64_t count = 0;  ///< how often it stands in the texts
  };
  static constexpr std::uint32_t no_stem = ~0U;
  /// Text made comparable, so that a view can look up a string.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const;
  };
  template <class Value>
  using WordMap = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  const WordMap<Form>& forms() const { return forms_; }
  const WordMap<std::uint32_t>& stems() const { return stems_; }
  /// What pack gave for the documents of a stem, one behind the other, and how many bytes it is.
  std::string packed(std::uint32_t stem) const { return packed_.copy(stem); }
  std::size_t packed_size(std::uint32_t stem) const { return packed_.size(stem); }
  /// How many units were read.
  std::uint64_t units() const { return units_; }

 private:
  struct Occurrence {
    std::uint32_t term = 0;
    std::uint32_t unit = 0;
    std::uint32_t frequency = 0;
  };
  struct RangeOccurrence {
    std::uint32_t term = 0;
    Range range;
  };
  std::uint32_t term(std::string_view word);
  std::uint32_t stem_of(std::string_view word);
  std::uint32_t stem_index(std::string_view stem);
  void read_unit(const Unit& unit, std::uint32_t number);
  void read_words(std::string_view text, std::uint32_t unit, std::uint32_t frequency);
  void read_range(std::string_view text, const Range& range);
  void flush(std::uint32_t slot);

  Language language_;
  WordMap<Form> forms_;
  WordMap<std::uint32_t> stems_;
  BytePool packed_;  ///< by stem
  std::uint64_t units_ = 0;
  // Of the document that is being read.
  std::vector<Occurrence> occurrences_;
  std::vector<RangeOccurrence> ranges_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace ibidem::search
