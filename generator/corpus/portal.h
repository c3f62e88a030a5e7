#pragma once

#include "base/diagnostics.h"
#include "corpus/corpus.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// Reads portal.yaml: `languages` (codes, at least one, in the order of the switch), `title` and
/// `description` (a text for each language). Errors become diagnostics and nothing is returned.
std::optional<Portal> parse_portal(std::string_view yaml, const std::string& file,
                                   Diagnostics& diagnostics);

/// What a content folder without a portal.yaml is: French and English, with a title that fits any
/// documents of the United Nations.
Portal default_portal();

}  // namespace ibidem::corpus
