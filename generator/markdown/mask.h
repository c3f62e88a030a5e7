#pragma once

#include <string>
#include <string_view>

namespace ibidem::markdown {

// Characters are hidden from cmark by control characters, which no text holds by then.

/// Stands for nothing: between two characters that mean something only together, as "](" or "<!".
inline constexpr char parting_mark = '\x14';

/// Stands for the `^` of a note's call, and so tells it from an escaped one.
inline constexpr char call_mark = '\x01';

/// The mask of a character, one byte for one byte; 0 where there is none.
char masked(char character);

/// The text with all masks taken off.
std::string unmasked(std::string_view text);

}  // namespace ibidem::markdown
