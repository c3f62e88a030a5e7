#include "mask.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

// The place of a character in this string is its mask; 0 and the white space from 9 to 13 stay
// free.
constexpr std::string_view characters{"\0^*|->\0\0\0\0\0\0\0\0+.)_", 18};

}  // namespace

char masked(char character) {
  const std::size_t at = characters.find(character);
  return at == characters.npos ? '\0' : static_cast<char>(at);
}

std::string unmasked(std::string_view text) {
  const auto may_be_mask = [](char c) { return static_cast<unsigned char>(c) < ' '; };
  if (std::none_of(text.begin(), text.end(), may_be_mask)) return std::string(text);
  std::string plain;
  plain.reserve(text.size());
  for (const char c : text) {
    const auto at = static_cast<unsigned char>(c);
    if (c == parting_mark) continue;
    plain += at < characters.size() && characters[at] != '\0' ? characters[at] : c;
  }
  return plain;
}

}  // namespace ibidem::markdown
