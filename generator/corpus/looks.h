#pragma once

#include "corpus/corpus.h"

namespace ibidem::corpus {

/// Says that what is kept packed of a document is looked at. Who goes through all documents says so
/// of each, else the packed records of all would be in memory at once.
void note_look(const Corpus& corpus, const Record& record);

}  // namespace ibidem::corpus
