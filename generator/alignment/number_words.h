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

/// What the words of a language mean that stand for numbers and months.
class NumberWords;

/// Those of French or English; of another language none.
const NumberWords& number_words(const Language& language);

/// The number that a folded word stands for, cardinal or ordinal, its parts joined by hyphens:
/// "douze", "soixante-dix-septieme", "twenty-five"; of "four-step" the four, which other languages
/// may say otherwise.
std::optional<NumberWord> number_word(std::string_view word, const NumberWords& known);

/// The value of a Roman numeral in small letters; nothing for another word.
std::optional<int> roman_numeral(std::string_view word);

/// The month, from 1, that a folded word names.
std::optional<int> month_word(std::string_view word, const NumberWords& known);

}  // namespace ibidem::alignment
