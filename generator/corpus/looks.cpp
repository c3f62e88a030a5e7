#include "looks.h"

#include "store/record_log.h"

namespace ibidem::corpus {

void note_look(const Corpus& corpus, const Record& record) {
  if (corpus.records == nullptr) return;
  for (const auto& [language, text] : record.texts) {
    // The words make up about half of what is packed.
    corpus.records->looked_at(2 * text.words.size());
  }
}

}  // namespace ibidem::corpus
