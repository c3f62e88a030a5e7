#pragma once

#include "vocabulary.h"

#include "model/date.h"

#include <optional>
#include <string_view>

namespace ibidem::ingest {

/// A date and how many bytes of the text it takes.
struct FoundDate {
  Date date;
  std::size_t size = 0;
};

/// The date that a text begins with: "18 avril 2023", "1er mai 2023", "18 April 2023",
/// "April 18, 2023".
std::optional<FoundDate> date_at(std::string_view text, const Vocabulary& words);

/// The first date in a text.
std::optional<Date> find_date(std::string_view text, const Vocabulary& words);

/// The number that an ordinal stands for: "Soixante-dix-huitième", "Seventy-eighth" and "78th" are
/// 78; in words up to 199.
std::optional<int> ordinal(std::string_view words, const Language& language);

/// Whether the whole text is the date of a letter: "28 May 2021", "Geneva, 28 May 2021".
bool is_date_line(std::string_view text, const Vocabulary& words);

}  // namespace ibidem::ingest
