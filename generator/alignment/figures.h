#pragma once

#include "model/language.h"
#include "model/rich_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::alignment {

/// Something in a text that says the same in every language.
struct Figure {
  enum class Kind { number, date, percentage, url } kind = Kind::number;
  std::string value;  ///< "1000", "1.5"; a day "17-12", a month "12"; an address without scheme
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  bool optional = false;  ///< whether the other language may well do without it: "one", "both"
};

/// The figures of a text in order: numbers in digits and in words, percentages, days and months
/// (the year counts as a number), addresses. French and English have their own separators and
/// words; in another language only digits are read. Symbols of documents ("A/78/76"), names with
/// digits in them ("5G") and Roman numerals but for centuries are passed over.
std::vector<Figure> figures(const RichText& rich, const Language& language);

}  // namespace ibidem::alignment
