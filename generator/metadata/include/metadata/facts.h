#pragma once

#include "base/diagnostics.h"
#include "model/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::metadata {

/// Reads a document.yaml. Unknown keys, an impossible date, a kind or code that is not known are
/// errors with their line; nothing is returned then.
std::optional<Facts> parse_facts(std::string_view text, const std::string& file,
                                 Diagnostics& diagnostics);

/// The facts as document.yaml, keys in a fixed order, absent ones left out.
std::string write_facts(const Facts& facts);

}  // namespace ibidem::metadata
