#pragma once

#include "elements/edition.h"
#include "index/index.h"
#include "theme/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::output {

/// The element of a country's page where its passages on a subject begin: "subject-norms".
std::string position_anchor(const Edition& edition, std::uint32_t subject);

/// What a State's submissions say by subject: `id`, `name`, `href` (the subject's page), `count`,
/// `since` (in words, empty without a date), `documents` with the passages of those in `shown`, and
/// `elsewhere`: pages by year that have others (`name`, `href`). Without `all` only the subjects
/// with passages in `shown`.
/// Reads: the country's entry, the records of its submissions.
theme::List positions_by_subject(const Edition& edition, std::string_view page,
                                 const index::CountryEntry& country,
                                 const std::optional<index::Stretch>& shown, bool all);

/// The passages of documents of others that name the State, a document an object.
/// Reads: the country's entry, the records of the documents shown.
theme::List mentions_by_others(const Edition& edition, std::string_view page,
                               const index::CountryEntry& country,
                               const std::optional<index::Stretch>& shown);

/// Who refers to its submissions, a document an object as citing_documents() has them; at most 200
/// references. Reads: the country's entry, the records of those documents.
theme::List cited_by_others(const Edition& edition, std::string_view page,
                            const index::CountryEntry& country);

}  // namespace ibidem::output
