#include "mask.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

// The place of a character in this string is its mask; 9 to 13 are white space and stay free.
constexpr std::string_view characters{"\0^*:<!|->\0\0\0\0\0+.)(_\0", 20};

}  // namespace

char masked(char character) {
  const std::size_t at = characters.find(character);
  return at == characters.npos ? '\0' : static_cast<char>(at);
}

char unmasked(char byte) {
  const auto at = static_cast<unsigned char>(byte);
  return at < characters.size() && characters[at] != '\0' ? characters[at] : byte;
}

std::string unmasked(std::string_view text) {
  std::string plain(text);
  std::transform(plain.begin(), plain.end(), plain.begin(), [](char c) { return unmasked(c); });
  return plain;
}

}  // namespace ibidem::markdown
