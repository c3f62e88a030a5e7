#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::language {

/// A text made plain for comparing, and where each of its bytes came from.
struct Folded {
  std::string text;  ///< UTF-8
  std::vector<std::uint32_t>
      origin;  ///< for each byte of `text` the byte of the original where its
               ///< character begins; one more at the end: the original's size
};

/// Lower case, without accents, ligatures split (œ is "oe"), typographic apostrophes made ', every
/// kind of blank and line end made one ordinary blank, no-break hyphens made -, soft hyphens gone.
/// Superscript digits stay as they are: they are calls of notes (¹⁰ is not 10). `text` is UTF-8 of
/// less than 4 GB.
Folded fold(std::string_view text);

/// The same without the way back.
std::string folded(std::string_view text);

/// The letters that old fonts join to one sign, such as "ﬁ"; empty for any other character.
std::string_view ligature(char32_t character);

/// Whether the character at `offset` of a text is a capital letter.
bool is_capital(std::string_view text, std::size_t offset);

}  // namespace ibidem::language
