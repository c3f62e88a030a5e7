#pragma once

#include "pool.h"
#include "postings.h"
#include "units.h"

#include <cstdint>
#include <memory_resource>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::search {

/// Text made comparable, so that a view can look up a string.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const;
};

/// Words with a value each, in little room: they go only all at once.
template <class Value>
class WordMap {
  std::pmr::monotonic_buffer_resource room_;

 public:
  std::pmr::unordered_map<std::pmr::string, Value, TextHash, std::equal_to<>> words{&room_};
};

/// The index of one language while it is being made, of the documents that came by. May be shared
/// by threads as long as documents are added.
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

  const auto& forms() const { return forms_.words; }
  const auto& stems() const { return stems_.words; }
  /// What pack gave for the documents of a stem, one behind the other, and how many bytes it is.
  std::string packed(std::uint32_t stem) const { return packed_.copy(stem); }
  std::size_t packed_size(std::uint32_t stem) const { return packed_.size(stem); }
  /// How many units were read.
  std::uint64_t units() const { return units_; }

 private:
  struct Reading;
  std::uint32_t stem_of(std::string_view word);
  std::uint32_t stem_index(std::string_view stem);
  void look_up(Reading& reading);

  Language language_;
  std::mutex guard_;
  WordMap<Form> forms_;
  WordMap<std::uint32_t> stems_;
  BytePool packed_;  ///< by stem
  std::uint64_t units_ = 0;
};

}  // namespace ibidem::search
