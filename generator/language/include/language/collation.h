#pragma once

#include "model/language.h"

#include <string>
#include <string_view>

namespace ibidem::language {

/// Bytes that compare as the language sorts `text`: letter by letter as UN lists do, blanks,
/// hyphens and apostrophes passed over, accents and case only where nothing else differs. Two texts
/// that differ have keys that differ. Slow enough to be computed once a text.
std::string sort_key(std::string_view text, const Language& language);

/// The letter of the alphabet under which an index of the language lists `text`: "E" for "Égypte",
/// "I" for "Îles Marshall"; "#" where there is none.
std::string index_letter(std::string_view text, const Language& language);

}  // namespace ibidem::language
