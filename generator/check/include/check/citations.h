#pragma once

#include "base/diagnostics.h"
#include "corpus/corpus.h"

namespace ibidem::check {

/// Looks through the references of all texts: those that do not lead where they say, with the code
/// that is their reason; symbols that stand once in the portal and are one character away from one
/// it knows. Each is told with the line it stands in, and with a likely correction where there is
/// one.
void check_citations(const corpus::Corpus& corpus, Diagnostics& diagnostics);

}  // namespace ibidem::check
