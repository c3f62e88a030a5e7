#pragma once

#include "vocabulary.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::citations {

/// A word, number, sign or whole symbol of a text.
struct Token {
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  std::uint32_t value =
      0;  ///< of a number or ordinal; of a symbol or URL, an index into Lexed::symbols
  Term term = Term::other;
  bool spaced = false;  ///< a blank or line break stands before it
};

/// A text cut into tokens. Views the text, which has to outlive it.
struct Lexed {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<std::string>
      symbols;  ///< canonical; empty for one without a number yet or a foreign address

  std::string_view printed(const Token& token) const {
    return text.substr(token.begin, token.end - token.begin);
  }
};

/// Cuts UTF-8 text into tokens, reusing the memory of `result`. Linear in the length of the text.
void lex(std::string_view text, Lexed& result);

}  // namespace ibidem::citations
