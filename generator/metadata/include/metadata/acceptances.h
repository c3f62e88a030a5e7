#pragma once

#include "base/diagnostics.h"
#include "model/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::metadata {

/// Reads an accepted.yaml: a list of findings that an editor accepts, each with `language` (of the
/// translation), `code`, `reason` and, unless the whole text is meant, `at` (the id of the
/// element). An entry that lacks something is an error and is left out.
std::vector<Acceptance> parse_acceptances(std::string_view yaml, const std::string& file,
                                          Diagnostics& diagnostics);

}  // namespace ibidem::metadata
