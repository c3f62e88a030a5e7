#include "language/words.h"

#include "folding_table.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace ibidem::language {
namespace {

enum class Byte : std::uint8_t { other, word, long_character };

constexpr std::array<Byte, 256> bytes = [] {
  std::array<Byte, 256> kinds{};
  for (int c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = Byte::word;
  for (int c = 'a'; c <= 'z'; ++c) kinds[static_cast<std::size_t>(c)] = Byte::word;
  for (int c = 0x80; c <= 0xFF; ++c) kinds[static_cast<std::size_t>(c)] = Byte::long_character;
  return kinds;
}();

Byte kind(char c) {
  return bytes[static_cast<unsigned char>(c)];
}

bool is_letter(char32_t c) {
  // Beyond the table: scripts whose characters are letters for the most part, then signs.
  if (c >= folding_limit) return c >= 0x2C00 && c < 0xFB00 && !(c >= 0x2E00 && c < 0x3040);
  return folding_table()[c].letter;
}

// The end of the letters and digits that begin at `at`; `at` if none do.
std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Byte here = kind(text[at]);
    if (here == Byte::word) {
      ++at;
      continue;
    }
    if (here == Byte::other) break;
    const utf8::Decoded decoded = utf8::decode(text, at);
    if (!is_letter(decoded.code_point)) break;
    at += decoded.size;
  }
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
  const auto add = [&](Token::Kind what, std::size_t begin, std::size_t end) {
    list.push_back({what, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == ' ' || c == '-' || c == '\'') {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t end = run_end(text, at);
    if (end == begin) {
      at += utf8::decode(text, at).size;
      add(Token::Kind::mark, begin, at);
      continue;
    }
    at = end;
    Token::Kind what = Token::Kind::word;
    while (at < text.size() && text[at] == '\'') {
      const std::size_t next = run_end(text, at + 1);
      if (next == at + 1) break;
      if (text.substr(at + 1, next - at - 1) == "s") {  // "Australia's"
        at = next;
        break;
      }
      if (elides(text.substr(begin, end - begin))) {
        what = Token::Kind::elision;
        break;
      }
      at = end = next;
    }
    add(what, begin, end);
  }
  return list;
}

}  // namespace ibidem::language
