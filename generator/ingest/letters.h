#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

// What passes ask of characters and words. Texts are well-formed UTF-8.

bool is_digit(char c);
/// Letters of the Latin script as French and English write it.
bool is_lower(char32_t c);
bool is_upper(char32_t c);
bool is_letter(char32_t c);

/// Number of code points.
std::size_t length(std::string_view text);

/// Whether the text has more than `count` code points; looks at no more of it than it must.
bool is_longer(std::string_view text, std::size_t count);

/// Without blanks and tabs at either end.
std::string_view trim(std::string_view text);
std::string_view trim_right(std::string_view text);

/// One blank wherever there are several, none at either end.
std::string squeeze(std::string_view text);

/// In lower case, for the letters that is_upper knows.
std::string lower(std::string_view text);

/// The words between blanks. Views into `text`.
std::vector<std::string_view> words(std::string_view text);

/// The text up to its first blank.
std::string_view first_word(std::string_view text);

/// The last word: letters, digits and apostrophes up to the end. Empty if the text ends otherwise.
std::string_view last_word(std::string_view text);

/// Whether `text` starts with `prefix` whatever the case of either.
bool starts_with_folded(std::string_view text, std::string_view prefix);
bool equals_folded(std::string_view a, std::string_view b);

bool starts_lower(std::string_view text);
bool starts_upper(std::string_view text);

}  // namespace ibidem::ingest
