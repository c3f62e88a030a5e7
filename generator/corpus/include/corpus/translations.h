#pragma once

#include "corpus/corpus.h"
#include "model/document.h"
#include "model/language.h"

#include <map>
#include <optional>

namespace ibidem::corpus {

/// Which of a document's texts the others were translated from: the only official one; of several
/// the one in the language of the original, else in the first of the portal's languages; among
/// translations only, likewise. Nothing where the portal has none of their languages.
std::optional<Language> source_language(const std::map<Language, Status>& texts, const Facts& facts,
                                        const Portal& portal);

}  // namespace ibidem::corpus
