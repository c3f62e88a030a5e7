#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <string_view>

namespace ibidem::output {

/// The chain of mandates around a document, held or only cited: what its own text states and what
/// others state of it. A list of `name` (the relation in words) and `links`: `href`, `name`.
/// `record`: of the document, or null where the portal does not hold it.
theme::List mandates_of(const Edition& edition, std::string_view page, std::string_view symbol,
                        const corpus::Record* record);

}  // namespace ibidem::output
