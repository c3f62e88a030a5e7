#pragma once

#include <cstddef>
#include <string_view>

namespace ibidem::citations {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool is_alnum(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c);
}

/// The size of the blank at `at`: ASCII blanks and line breaks, the fixed and narrow blanks of
/// French typography, soft hyphens and zero-width blanks; 0 if there is none.
inline std::size_t blank_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first == ' ' || first == '\n' || first == '\t' || first == '\r') return 1;
  if (first == 0xc2 && (byte(1) == 0xa0 || byte(1) == 0xad)) return 2;
  if (first == 0xe2 && byte(1) == 0x80 && (byte(2) <= 0x8b || byte(2) == 0xaf)) return 3;
  return 0;
}

/// The size of the hyphen or dash at `at`; 0 if there is none.
inline std::size_t dash_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '-') return 1;
  if (text.size() - at < 3 || text.substr(at, 2) != "\xe2\x80") return 0;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  return last >= 0x90 && last <= 0x95 ? 3 : 0;
}

/// The size of the slash at `at`, be it the one of mathematics or fractions with which typesetters
/// keep a symbol on one line; 0 if there is none.
inline std::size_t slash_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '/') return 1;
  const std::string_view sign = text.substr(at, 3);
  return sign == "\xe2\x88\x95" || sign == "\xe2\x81\x84" ? 3 : 0;
}

}  // namespace ibidem::citations
