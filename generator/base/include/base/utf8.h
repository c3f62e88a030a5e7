#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::utf8 {

/// The offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates are
/// not), or nothing when all is well.
std::optional<std::size_t> first_invalid(std::string_view bytes);

/// A code point and how many bytes it takes.
struct Decoded {
  char32_t code_point = 0;
  std::size_t size = 0;
};

/// The code point at `offset` of a well-formed text; size 0 at the end.
Decoded decode(std::string_view text, std::size_t offset);

/// The code point that ends just before `offset` of a well-formed text; size 0 at the start.
Decoded decode_before(std::string_view text, std::size_t offset);

/// Appends a code point.
void append(std::string& text, char32_t code_point);

}  // namespace ibidem::utf8
