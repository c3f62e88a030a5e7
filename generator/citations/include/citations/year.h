#pragma once

#include <optional>
#include <string_view>

namespace ibidem::citations {

/// The year that the symbol of a document tells: one written in it ("A/AC.292/2024/L.1"), else that
/// in which the General Assembly's session of the symbol opened ("A/RES/77/37", "A/C.1/78/L.60":
/// the thirty-first, the first in symbols, in 1976). Nothing for other symbols: the sessions of
/// other bodies count otherwise.
std::optional<int> year_of(std::string_view symbol);

}  // namespace ibidem::citations
