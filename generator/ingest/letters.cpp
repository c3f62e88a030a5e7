#include "letters.h"

#include "base/utf8.h"

namespace ibidem::ingest {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool in_latin_extended(char32_t c) {
  return c >= 0x100 && c <= 0x17F;
}

// In Latin Extended-A capitals and small letters alternate; which of the two has the even number
// changes within the block.
bool extended_is_lower(char32_t c) {
  if (c == 0x138 || c == 0x149 || c == 0x17F) return true;
  if (c == 0x178) return false;
  const bool odd_is_lower = (c < 0x139) || (c >= 0x14A && c < 0x179);
  return odd_is_lower == (c % 2 == 1);
}

char32_t to_lower(char32_t c) {
  if (!is_upper(c)) return c;
  if (c < 0x80 || (c >= 0xC0 && c <= 0xDE)) return c + 0x20;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  return c + 1;
}

}  // namespace

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  if (c < 0x100) return c >= 0xDF && c != 0xF7;
  return in_latin_extended(c) && extended_is_lower(c);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7;
  return in_latin_extended(c) && !extended_is_lower(c);
}

bool is_letter(char32_t c) {
  return is_lower(c) || is_upper(c);
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

bool is_longer(std::string_view text, std::size_t count) {
  constexpr std::size_t longest_code_point = 4;
  if (text.size() <= count) return false;
  return text.size() > longest_code_point * count || length(text) > count;
}

std::string_view trim_right(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return trim_right(text);
}

std::string squeeze(std::string_view text) {
  std::string result;
  for (const char c : trim(text)) {
    if (!is_blank(c)) {
      result += c;
    } else if (result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::string lower(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    utf8::append(result, to_lower(c.code_point));
    at += c.size;
  }
  return result;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> result;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_blank(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    if (end > at) result.push_back(text.substr(at, end - at));
    at = end;
  }
  return result;
}

std::string_view first_word(std::string_view text) {
  const std::size_t end = text.find(' ');
  return text.substr(0, end == std::string_view::npos ? text.size() : end);
}

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    const utf8::Decoded c = utf8::decode_before(text, begin);
    const bool in_word = is_letter(c.code_point) || c.code_point == '\'' ||
                         c.code_point == 0x2019 || (c.code_point >= '0' && c.code_point <= '9');
    if (!in_word) break;
    begin -= c.size;
  }
  return text.substr(begin);
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  std::size_t a = 0;
  std::size_t b = 0;
  while (b < prefix.size()) {
    if (a >= text.size()) return false;
    const utf8::Decoded x = utf8::decode(text, a);
    const utf8::Decoded y = utf8::decode(prefix, b);
    if (to_lower(x.code_point) != to_lower(y.code_point)) return false;
    a += x.size;
    b += y.size;
  }
  return true;
}

bool equals_folded(std::string_view a, std::string_view b) {
  return lower(a) == lower(b);
}

bool starts_lower(std::string_view text) {
  return is_lower(utf8::decode(text, 0).code_point);
}

bool starts_upper(std::string_view text) {
  return is_upper(utf8::decode(text, 0).code_point);
}

}  // namespace ibidem::ingest
