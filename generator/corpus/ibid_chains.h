#pragma once

#include "corpus/corpus.h"

namespace ibidem::corpus {

/// Carries "Ibid." from submission to submission: the notes of an annex number through all of
/// them, but each submission is a text of its own, in which its first note has none before it.
void continue_ibid_chains(Corpus& corpus);

}  // namespace ibidem::corpus
