#pragma once

#include "postings.h"
#include "shard.h"
#include "vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// What a document brings to a vocabulary: TextTerms, empty where it brings nothing.
struct DocumentTerms {
  std::uint32_t slot = 0;
  std::string_view terms;
};

/// A stem with another list than in the last build.
struct ListChange {
  std::uint32_t stem = 0;
  std::vector<PostingsChange> documents;  ///< by slot; views of the terms they were made of
};

/// The lists that change when some documents go and others come, by stem. A document that is in
/// both changes the lists of those stems only that it has in other places.
std::vector<ListChange> list_changes(const std::vector<DocumentTerms>& gone,
                                     const std::vector<DocumentTerms>& come);

/// Writes what write_lists would, by the shards of the last build: those without a changed list are
/// kept, of the others the changed lists are made of the old ones. Fails where a shard of the last
/// build is not as it was, or the writer does.
Result<void> write_changed_lists(const Vocabulary& vocabulary,
                                 const std::vector<ListChange>& changes, std::string_view folder,
                                 ShardWriter& writer);

}  // namespace ibidem::search
