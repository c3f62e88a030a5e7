#pragma once

#include "model/language.h"

#include <optional>
#include <string_view>

namespace ibidem::alignment {

/// A number as a word says it.
struct NumberWord {
  int value = 0;
  bool optional = false;  ///< "un", "one", "first", "both", "tiers": often said otherwise
};

/// The number that a folded word stands for, cardinal or ordinal, its parts joined by hyphens:
/// "douze", "soixante-dix-septieme", "twenty-five"; of "four-step" the four, which other languages
/// may say otherwise. French and English only.
std::optional<NumberWord> number_word(std::string_view word, const Language& language);

/// The value of a Roman numeral in small letters; nothing for another word.
std::optional<int> roman_numeral(std::string_view word);

/// The month, from 1, that a folded word names.
std::optional<int> month_word(std::string_view word, const Language& language);

}  // namespace ibidem::alignment
