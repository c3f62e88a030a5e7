#pragma once

#include "model/release.h"
#include "news/record.h"

#include <vector>

namespace ibidem::news {

/// What changed from one state of the content to the next, by slug and language. An element is
/// changed where its id stays and its words are other ones; where its words stand under another id
/// now (a passage without a number before it has gone), it only moved and is not told. Linear.
std::vector<DocumentChange> compare(const Record& before, const Record& after);

}  // namespace ibidem::news
