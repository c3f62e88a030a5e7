#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::language {

/// A piece of a folded text. What lies between pieces is blanks, hyphens and apostrophes.
struct Token {
  enum class Kind : std::uint8_t {
    word,     ///< letters and digits, an apostrophe inside where it elides nothing ("aujourd'hui")
    elision,  ///< what stands before the apostrophe in "l'État", "qu'il", "jusqu'au"
    mark,     ///< one character that is neither: , ( « ¹
  };
  Kind kind = Kind::word;
  std::uint32_t begin = 0;  ///< bytes of the folded text
  std::uint32_t end = 0;
};

/// The pieces of a folded text (see fold.h), in order. The English 's is part of no piece.
std::vector<Token> tokens(std::string_view folded);

}  // namespace ibidem::language
