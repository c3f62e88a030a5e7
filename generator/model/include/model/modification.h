#pragma once

#include "model/symbol.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ibidem {

/// What the end of a symbol says of a document: "A/79/214/Corr.1" is the first corrigendum of
/// "A/79/214", "A/C.1/77/L.73/Rev.1" a revision.
struct Modification {
  enum class Kind : std::uint8_t { corrigendum, addendum, amendment, revision };

  Kind kind = Kind::corrigendum;
  std::string_view of;  ///< the symbol of the document that it modifies; a view of the one given
  int number = 0;
};

/// Nothing for a symbol that has no such end, or no number in it.
std::optional<Modification> modification(std::string_view symbol);

/// The document that one with this symbol corrects, a view of it; nothing if it is no corrigendum.
std::optional<std::string_view> corrected_by(std::string_view symbol);

/// "corrigendum", "addendum", "amendment" or "revision".
std::string_view name(Modification::Kind kind);

}  // namespace ibidem
