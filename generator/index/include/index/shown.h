#pragma once

#include "corpus/corpus.h"

#include <cstdint>
#include <optional>

namespace ibidem::index {

/// The State that submitted a document, its submission or its paper: an index into
/// Countries::all(). None where no State did, or one that the table does not have.
std::optional<std::uint32_t> submitter(const corpus::Corpus& corpus, const corpus::Record& record);

/// The text of a document that pages of `language` show; null if it has none at all.
const corpus::TextRecord* shown_text(const corpus::Corpus& corpus, const corpus::Record& record,
                                     const Language& language);

}  // namespace ibidem::index
