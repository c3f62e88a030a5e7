#pragma once

#include "corpus/corpus.h"

namespace ibidem::corpus {

/// Says of each document, loaded and sorted by slug, which submissions are annexed to it, which
/// other one it modifies, and which modify it: by the parents that they name and by their symbols.
void tie_documents(Corpus& corpus);

}  // namespace ibidem::corpus
