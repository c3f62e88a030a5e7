#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "corpus/corpus.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ibidem::command {

/// The content for the commands about translations. Prints its errors and fails with
/// `broken-content` where it has any.
Result<corpus::Corpus> load_for_translation(const std::filesystem::path& content);

/// The documents that the names mean, by slug, each with the submissions annexed to it: symbols
/// ("A/78/76") or slugs ("a-78-76/aus"). All documents where there are no names. Fails with
/// `no-document`.
Result<std::vector<std::uint32_t>> documents_named(const corpus::Corpus& corpus,
                                                   const std::vector<std::string>& names);

/// The language that a document was translated from, if it is not `translation`.
std::optional<Language> translated_from(const corpus::Corpus& corpus, const corpus::Record& record,
                                        const Language& translation);

}  // namespace ibidem::command
