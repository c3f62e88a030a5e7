#pragma once

#include "lexer.h"
#include "organ.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::citations {

/// The number of a resolution or decision as printed.
struct PrintedNumber {
  std::size_t begin = 0;  ///< tokens
  std::size_t end = 0;
  std::string first;    ///< "77", "1996", "S-10"; "1373" of "1373 (2001)"
  std::string second;   ///< "37"; empty for "1373 (2001)"
  std::string bracket;  ///< "2001", "XXVI"
  std::string letter;   ///< "H"
};

/// The number that begins with token `at`, if one does.
std::optional<PrintedNumber> parse_number(const Lexed& lexed, std::size_t at);

/// The letter of a resolution parted in letters, "43/78 H", at token `at`, as told by what follows:
/// a name or a sentence may begin with a single capital too. Empty if none stands there.
std::string letter_at(const Lexed& lexed, std::size_t at);

/// What a number stands for.
struct Numbered {
  std::string symbol;       ///< empty where it cannot be told
  std::string_view reason;  ///< then: why
};

/// The symbol of the resolution (or decision) with this number of the organ `named`; where the text
/// names none, the form of the number tells, else the organ that the document means by itself.
Numbered symbol_of_number(const PrintedNumber& number, bool decision, Organ named, Organ own);

}  // namespace ibidem::citations
