#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "markdown/tree.h"
#include "model/document.h"
#include "model/text.h"

#include <string>

namespace ibidem::exchange {

/// One language of a document as its file has it.
struct TextFile {
  std::string front;  ///< the front matter with its fences and the empty line behind them
  TextFacts facts;
  markdown::Tree tree;
  Text text;  ///< made from the tree
};

/// Reads a text of a loaded document again. Fails with `cannot-read`.
Result<TextFile> read_text_file(const corpus::Corpus& corpus, const corpus::Record& record,
                                const Language& language);

}  // namespace ibidem::exchange
