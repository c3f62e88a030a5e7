#pragma once

#include "model/language.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::language {

/// Something that the printed form of a text has and its plain form has not. Ranges are bytes of
/// the plain text, so that spans, citations and names found in it keep their places.
struct Edit {
  enum class Kind : std::uint8_t {
    replace,      ///< print `replacement` instead
    superscript,  ///< print raised: the "er" of "1er", the "e" of "XXIe"
  };
  Kind kind = Kind::replace;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view replacement;  ///< lasts
};

/// What the typography of the language asks for, by place, none touching another. French: a blank
/// before ; ! ? % and between thousands is a narrow no-break one (U+202F), before : and inside
/// guillemets a no-break one (U+00A0); ordinals are raised. Blanks are never added. All
/// languages: the apostrophe between letters is the typographic one (U+2019), and a number stays on
/// the line of its "par.", "para.", "art.", "n°", a dash on that of what it opens or ends. French:
/// a name stays with its "M." or "Mme".
std::vector<Edit> typographic_edits(std::string_view text, const Language& language);

}  // namespace ibidem::language
