#include "language/fold.h"

#include "folding_table.h"

#include "base/utf8.h"

#include <cstring>

namespace ibidem::language {
namespace {

std::string_view folded_form(std::string_view text, std::size_t offset, utf8::Decoded decoded) {
  if (decoded.code_point < folding_limit) return folding_table()[decoded.code_point].text();
  if (decoded.code_point == 0xFEFF) return {};
  const std::string_view split = ligature(decoded.code_point);
  return split.empty() ? text.substr(offset, decoded.size) : split;
}

// Branch-free, so that the compiler makes it work on many bytes at once. Tabs and line ends are
// blanks.
char lower_ascii(char c) {
  const bool capital = static_cast<unsigned char>(c - 'A') < 26;
  const bool blank = static_cast<unsigned char>(c - '\t') < 5;
  return blank ? ' ' : static_cast<char>(c | (capital ? 0x20 : 0));
}

std::size_t ascii_run(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t end = at;
  for (std::uint64_t eight = 0; end + sizeof eight <= text.size(); end += sizeof eight) {
    std::memcpy(&eight, text.data() + end, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  return end;
}

// Folding lengthens a character by half at most (Ⱥ, two bytes, has a small letter of three).
std::size_t most(std::size_t size) {
  return size + size / 2 + 8;
}

/// Writes a text folded and tells of each byte where in the text it comes from; gives the size.
template <class Tell>
std::size_t fold_into(char* out, std::string_view text, Tell came_from) {
  std::size_t at = 0;
  std::size_t size = 0;
  while (at < text.size()) {
    const std::size_t run = ascii_run(text, at) - at;
    for (std::size_t i = 0; i < run; ++i) out[size + i] = lower_ascii(text[at + i]);
    for (std::size_t i = 0; i < run; ++i) came_from(size + i, at + i);
    at += run;
    size += run;
    if (at >= text.size()) break;
    const utf8::Decoded decoded = utf8::decode(text, at);
    for (const char c : folded_form(text, at, decoded)) {
      out[size] = c;
      came_from(size++, at);
    }
    at += decoded.size;
  }
  return size;
}

}  // namespace

std::string_view ligature(char32_t character) {
  switch (character) {
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

Folded fold(std::string_view text) {
  Folded result;
  result.text.resize(most(text.size()));
  result.origin.resize(most(text.size()));
  std::uint32_t* from = result.origin.data();
  const auto size = fold_into(result.text.data(), text, [from](std::size_t byte, std::size_t at) {
    from[byte] = static_cast<std::uint32_t>(at);
  });
  from[size] = static_cast<std::uint32_t>(text.size());
  result.text.resize(size);
  result.origin.resize(size + 1);
  return result;
}

std::string folded(std::string_view text) {
  std::string result(most(text.size()), ' ');
  result.resize(fold_into(result.data(), text, [](std::size_t, std::size_t) {}));
  return result;
}

bool is_capital(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return byte >= 'A' && byte <= 'Z';
  const char32_t c = utf8::decode(text, offset).code_point;
  return c < folding_limit && folding_table()[c].capital;
}

}  // namespace ibidem::language
