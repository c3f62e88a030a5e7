#pragma once

#include "load_folder.h"

#include "model/finding.h"
#include "model/text.h"

#include <map>
#include <vector>

namespace ibidem::corpus {

/// Compares the texts of a folder: what was not translated is the source (the only official text;
/// of several the one in the language of the original, else in the portal's first), every other
/// language is compared with it. `texts` are those of `loaded.texts`. Reads the acceptances and
/// bases of the folder; what is wrong with them goes into the diagnostics.
std::vector<Finding> compare_languages(const Folder& folder, const Corpus& corpus,
                                       const std::map<Language, Text>& texts, MadeFolder& loaded);

}  // namespace ibidem::corpus
