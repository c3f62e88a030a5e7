#pragma once

#include "base/diagnostics.h"
#include "corpus/corpus.h"

namespace ibidem::check {

/// Looks for what loading cannot see in one text alone: numbered paragraphs, points, tables and
/// notes that one language of a document has and another has not.
void check_content(const corpus::Corpus& corpus, Diagnostics& diagnostics);

}  // namespace ibidem::check
