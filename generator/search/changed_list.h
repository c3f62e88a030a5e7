#pragma once

#include "postings.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// A list of at least one document as it stands in a shard, with some documents as they are now:
/// what Postings::decoded, changed and encoded give, which take several times as long for a long
/// list. What stays as it was is copied. `changes`: by slot; a document has to be left.
std::string changed_list(std::string_view text, const std::vector<PostingsChange>& changes);

}  // namespace ibidem::search
