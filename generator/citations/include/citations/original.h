#pragma once

#include "model/language.h"

#include <string>
#include <string_view>

namespace ibidem::citations {

/// Where the United Nations keeps the document of this symbol, in one of its languages:
/// "https://undocs.org/fr/A/75/816". Empty where no document of its own bears the symbol, as with
/// the resolutions that are printed only in the report of a commission's session.
std::string original_url(std::string_view symbol, const Language& language);

}  // namespace ibidem::citations
