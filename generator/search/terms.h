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

  /// Reads a document's text. Each document once, in any order. Gives what `remove` needs.
  std::string add(std::uint32_t slot, const CutText& text);

  /// Adds a term that is no word, in one document. What `remove` needs is put behind `added`.
  void add(std::string_view term, const DocumentHits& document, std::string& added);

  /// Takes a document out again: `added` is what the one `add`, or all of the other, gave for it.
  void remove(std::uint32_t slot, std::string_view added);

  /// All of it as bytes, for another build by this program.
  std::string packed() const;

  /// Makes of these bytes what they were made of, in place of nothing. False where they are not
  /// what `packed` gave.
  bool unpack(std::string_view bytes);

  /// Stems whose documents are not those that were unpacked, those that are gone too, sorted.
  std::vector<std::string_view> changed() const;

  struct Form {
    std::uint32_t stem = 0;  ///< index into stems; `no_stem` for a word that says nothing by itself
    std::uint32_t number = 0;  ///< in the order in which forms came
    std::uint64_t count = 0;   ///< how often it stands in the texts; 0 for a form that is gone
  };
  static constexpr std::uint32_t no_stem = ~0U;

  const auto& forms() const { return forms_.words; }
  /// Numbers of stems. One that no document has any more has no bytes.
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
  Form& form_of(std::string_view word);
  void take_out(std::uint32_t stem, std::uint32_t slot);
  std::string look_up(Reading& reading);

  Language language_;
  std::mutex guard_;
  WordMap<Form> forms_;
  std::vector<Form*> numbered_forms_;
  WordMap<std::uint32_t> stems_;
  std::vector<char> changed_;  ///< by stem
  BytePool packed_;            ///< by stem
  std::uint64_t units_ = 0;
};

}  // namespace ibidem::search
