#pragma once

#include <string>
#include <string_view>

namespace ibidem::markdown {

/// Characters are hidden from cmark by control characters, which no text holds by then: one byte
/// for one byte, so that columns stay. 0 where there is no mask for a character.
char masked(char character);

/// The character behind a mask, or the byte itself.
char unmasked(char byte);

/// The text with all masks taken off.
std::string unmasked(std::string_view text);

/// Hides the `^` of a call, and tells it from an escaped one.
inline constexpr char call_mark = '\x01';

/// Hides the `!` of an image.
inline constexpr char image_mark = '\x05';

}  // namespace ibidem::markdown
