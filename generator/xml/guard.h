#pragma once

#include "base/diagnostics.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::xml {

/// Stands before every run of blanks between two tags in a guarded text: tinyxml2 drops text that
/// is nothing but blanks. A noncharacter of Unicode, refused in what is read.
inline constexpr std::string_view blank_mark = "\uFDD0";

/// Looks through an XML text before tinyxml2 sees it: refuses what the parser would accept though
/// it should not (document types, unknown entities, bytes that are no UTF-8) and what would make it
/// slow or deep, and marks blanks. The result has the lines of the original.
std::optional<std::string> guarded(std::string_view text, const std::string& file,
                                   Diagnostics& diagnostics);

}  // namespace ibidem::xml
