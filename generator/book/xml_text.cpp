#include "xml_text.h"

#include "base/utf8.h"

namespace ibidem::book {
namespace {

/// Noncharacters are allowed by XML but for two of them, and discouraged; checkers refuse them.
bool is_writable(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0x7F && c <= 0x9F) return false;
  return (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, size] = utf8::decode(text, at);
    if (is_writable(code_point)) {
      result += text.substr(at, size);
    } else {
      utf8::append(result, U'\uFFFD');
    }
    at += size;
  }
  return result;
}

}  // namespace ibidem::book
