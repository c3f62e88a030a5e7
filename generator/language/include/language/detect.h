#pragma once

#include "model/language.h"

#include <optional>
#include <string_view>

namespace ibidem::language {

/// French or English, by the little words that only one of them has; nothing if the text has too
/// few of them, or too many of both, to tell. Reads no more than the first 64 KB.
std::optional<Language> detect(std::string_view text);

}  // namespace ibidem::language
