#pragma once

#include "base/diagnostics.h"
#include "corpus/corpus.h"

namespace ibidem::check {

/// Tells what the comparison of languages found (Record::findings) and no editor has accepted, each
/// at the line of its element.
void check_translations(const corpus::Corpus& corpus, Diagnostics& diagnostics);

}  // namespace ibidem::check
