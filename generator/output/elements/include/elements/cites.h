#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// The documents that a held one cites, in the order of their symbols, as the lists of a page have
/// them: `href`, `symbol`, `name` (empty where the portal does not hold it), `name_lang`, `count`
/// in words and `places`: `href`, `place`. What it says of itself is left out.
theme::List documents_cited(const Edition& edition, std::string_view page, std::uint32_t document);

/// The same for several documents together, those with most references first, at most `limit`.
/// Where there are several a place is named with its document.
theme::List most_cited(const Edition& edition, std::string_view page,
                       const std::vector<std::uint32_t>& documents, std::size_t limit);

}  // namespace ibidem::output
