#pragma once

#include "shard.h"
#include "text_terms.h"
#include "vocabulary.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// Whether a list of so many bytes has a shard of its own.
bool is_long_list(std::uint64_t size);

/// Of the hash that says which shard a short list is in. `lists`: Vocabulary::Counts::lists.
unsigned list_bits(const std::vector<std::uint64_t>& lists);

/// A shard of lists as text: "term<text<term<text<", sorted by term, with the texts of
/// Postings::encoded. The separator is no letter of a term, and alphabet does without it.
class ListText {
 public:
  void add(std::string_view term, std::string_view list);
  /// As JSON.
  std::string json() const;

 private:
  std::string text_;
};

/// What a document brings to a vocabulary. `terms` is valid during the call that gives it.
using SeeDocument = std::function<void(std::uint32_t slot, const TextTerms& terms)>;
/// Gives all documents by their slots.
using EachDocument = std::function<void(const SeeDocument&)>;

/// Writes the shards FOLDER/lHASH of short lists, all that the bits of a hash can name, and
/// FOLDER/bHASH of long ones: ListTexts. A long list's term stands among the short ones with an
/// empty text. `each_document` is asked as often as the lists do not fit into memory at a time.
Result<void> write_lists(const Vocabulary& vocabulary, const EachDocument& each_document,
                         std::string_view folder, ShardWriter& writer);

}  // namespace ibidem::search
