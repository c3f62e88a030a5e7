#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::citations {

/// A symbol found in a text.
struct FoundSymbol {
  std::size_t end = 0;      ///< offset behind its last byte
  std::string canonical;    ///< "A/78/265", "S/RES/1373(2001)"; empty where unnumbered
  bool unnumbered = false;  ///< "A/AC.292/2024/CRP.X": a document that has no number yet
};

/// The symbol that begins at `at`, which must be the beginning of a word. Tolerates a blank or line
/// break at a slash or before the number of "Add.". Nothing where the letters are no organ's, a
/// part has not the form that parts of symbols have, or more follows than a symbol: half a symbol
/// is none. Of two symbols joined by a hyphen (one document of two organs) the first counts.
std::optional<FoundSymbol> scan_symbol(std::string_view text, std::size_t at);

/// The symbol that an address on the United Nations' document site leads to
/// ("https://undocs.org/fr/A/75/816"); empty for another address.
std::string symbol_of_address(std::string_view url);

}  // namespace ibidem::citations
