#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "corpus/corpus.h"
#include "exchange/xliff.h"
#include "store/replace.h"

#include <string>
#include <vector>

namespace ibidem::exchange {

/// What taking a translation back changes in one text.
struct ChangedText {
  std::string path;                ///< of the translation, below the content folder
  bool created = false;            ///< whether there was none before
  std::vector<std::string> units;  ///< ids of those whose words change, in order
  std::size_t untranslated = 0;    ///< units that keep the words of the source
};

struct TakenBack {
  std::vector<store::Replacement> files;  ///< to write, below the content folder
  std::vector<ChangedText> texts;         ///< also those in which nothing changes
};

/// Puts what came back into the translations of a loaded corpus. Refused with a diagnostic, for all
/// texts at once: a unit whose source is another now, or was changed in the file; a unit or text
/// that the content has not; an official text; parts of a translation that its source has not. A
/// unit without a target leaves the translation as it is. The basis of each translation then says
/// that what came back follows the present source. Fails where a file cannot be read.
Result<TakenBack> take_back(const corpus::Corpus& corpus, const Returned& returned,
                            const std::string& file, Diagnostics& diagnostics);

}  // namespace ibidem::exchange
