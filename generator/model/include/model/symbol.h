#pragma once

#include <string>
#include <string_view>

namespace ibidem {

/// The symbol of a UN document in its canonical writing: "A/78/76", "A/RES/77/37", "A/DEC/75/564",
/// "A/AC.292/2024/L.1". Which strings are symbols is for the citations stage to say.
using Symbol = std::string;

/// The symbol in lower case with "/" made "-": "a-ac.292-2024-l.1". It names folders and pages. A
/// blank in a symbol (resolution "43/78 H") becomes "-" as well.
std::string slug(std::string_view symbol);

}  // namespace ibidem
