#include "language/fold.h"

#include "folding_table.h"

#include "base/utf8.h"

namespace ibidem::language {
namespace {

// The ligatures of old fonts, which lie beyond the table.
std::string_view ligature(char32_t c) {
  switch (c) {
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

std::string_view folded_form(std::string_view text, std::size_t offset, utf8::Decoded decoded) {
  if (decoded.code_point < folding_limit) return folding_table()[decoded.code_point].text();
  if (decoded.code_point == 0xFEFF) return {};
  const std::string_view split = ligature(decoded.code_point);
  return split.empty() ? text.substr(offset, decoded.size) : split;
}

struct LowerAscii {
  char of[128];
  constexpr LowerAscii() : of() {
    for (int c = 0; c < 128; ++c) {
      const bool capital = c >= 'A' && c <= 'Z';
      const bool blank = c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r';
      of[c] = static_cast<char>(capital ? c + 32 : blank ? ' ' : c);
    }
  }
};
constexpr LowerAscii lower_ascii;

// Folding lengthens a character by half at most (Ⱥ, two bytes, has a small letter of three).
std::size_t most(std::size_t size) {
  return size + size / 2 + 8;
}

}  // namespace

Folded fold(std::string_view text) {
  Folded result;
  result.text.resize(most(text.size()));
  result.origin.resize(most(text.size()));
  char* out = result.text.data();
  std::uint32_t* from = result.origin.data();
  std::size_t at = 0;
  std::size_t size = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out[size] = lower_ascii.of[byte];
      from[size++] = static_cast<std::uint32_t>(at++);
      continue;
    }
    const utf8::Decoded decoded = utf8::decode(text, at);
    for (const char c : folded_form(text, at, decoded)) {
      out[size] = c;
      from[size++] = static_cast<std::uint32_t>(at);
    }
    at += decoded.size;
  }
  from[size] = static_cast<std::uint32_t>(text.size());
  result.text.resize(size);
  result.origin.resize(size + 1);
  return result;
}

std::string folded(std::string_view text) {
  return fold(text).text;
}

bool is_capital(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return byte >= 'A' && byte <= 'Z';
  const char32_t c = utf8::decode(text, offset).code_point;
  return c < folding_limit && folding_table()[c].capital;
}

}  // namespace ibidem::language
