#include "language/words.h"

#include "folding_table.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace ibidem::language {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_letter(char32_t c) {
  // Beyond the table: scripts whose characters are letters for the most part, then signs.
  if (c >= folding_limit) return c >= 0x2C00 && c < 0xFB00 && !(c >= 0x2E00 && c < 0x3040);
  return folding_table()[c].letter;
}

// How many bytes of the character at `at` belong to a word; 0 if it does not.
std::size_t word_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (is_word_byte(text[at])) return 1;
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const utf8::Decoded decoded = utf8::decode(text, at);
  return is_letter(decoded.code_point) ? decoded.size : 0;
}

std::size_t run_end(std::string_view text, std::size_t at) {
  while (const std::size_t size = word_bytes(text, at)) at += size;
  return at;
}

bool elides(std::string_view word) {
  if (word.size() == 1) return std::string_view("cdjlmnst").find(word[0]) != std::string_view::npos;
  static constexpr std::array<std::string_view, 5> longer = {"qu", "jusqu", "lorsqu", "puisqu",
                                                             "quoiqu"};
  return std::find(longer.begin(), longer.end(), word) != longer.end();
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> list;
  list.reserve(text.size() / 5 + 4);
  const auto add = [&](Token::Kind kind, std::size_t begin, std::size_t end) {
    list.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    std::size_t end = run_end(text, at);
    if (end == begin) {
      at += utf8::decode(text, at).size;
      const char c = text[begin];
      if (c != ' ' && c != '-' && c != '\'') add(Token::Kind::mark, begin, at);
      continue;
    }
    at = end;
    Token::Kind kind = Token::Kind::word;
    while (at + 1 < text.size() && text[at] == '\'' && word_bytes(text, at + 1) != 0) {
      const std::size_t next = run_end(text, at + 1);
      if (text.substr(at + 1, next - at - 1) == "s") {  // "Australia's"
        at = next;
        break;
      }
      if (elides(text.substr(begin, end - begin))) {
        kind = Token::Kind::elision;
        break;
      }
      at = end = next;
    }
    add(kind, begin, end);
  }
  return list;
}

}  // namespace ibidem::language
