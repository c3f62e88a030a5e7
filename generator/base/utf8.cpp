#include "base/utf8.h"

#include <cstring>

namespace ibidem::utf8 {
namespace {

std::uint8_t byte(std::string_view text, std::size_t i) {
  return static_cast<std::uint8_t>(text[i]);
}

bool continues(std::string_view text, std::size_t i) {
  return i < text.size() && (byte(text, i) & 0xC0) == 0x80;
}

// The length of the well-formed sequence at `i`, or 0.
std::size_t sequence(std::string_view text, std::size_t i) {
  const std::uint8_t lead = byte(text, i);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continues(text, i + 1) ? 2 : 0;
  if (lead < 0xF0) {
    if (!continues(text, i + 1) || !continues(text, i + 2)) return 0;
    const std::uint8_t second = byte(text, i + 1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    return 3;
  }
  if (lead < 0xF5) {
    if (!continues(text, i + 1) || !continues(text, i + 2) || !continues(text, i + 3)) return 0;
    const std::uint8_t second = byte(text, i + 1);
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return 4;
  }
  return 0;
}

// Whether the eight bytes at `i` are there and ASCII, as most are.
bool eight_ascii(std::string_view text, std::size_t i) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t eight = 0;
  if (i + sizeof eight > text.size()) return false;
  std::memcpy(&eight, text.data() + i, sizeof eight);
  return (eight & high_bits) == 0;
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (eight_ascii(bytes, i)) {
      i += 8;
      continue;
    }
    const std::size_t length = sequence(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

Decoded decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const std::uint8_t lead = byte(text, offset);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (offset + size > text.size()) return {0xFFFD, 1};
  char32_t value = lead & (0xFF >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = (value << 6) | (byte(text, offset + i) & 0x3F);
  return {value, size};
}

Decoded decode_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset > text.size()) return {};
  std::size_t start = offset - 1;
  while (start > 0 && offset - start < 4 && (byte(text, start) & 0xC0) == 0x80) --start;
  return decode(text, start);
}

void append(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace ibidem::utf8
