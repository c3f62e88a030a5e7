#include "dates.h"

#include "letters.h"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace ibidem::ingest {
namespace {

// Reads up to four digits; 0 where there is none.
int number_at(std::string_view text, std::size_t& at) {
  int value = 0;
  std::size_t digits = 0;
  while (at < text.size() && is_digit(text[at]) && digits < 4) {
    value = value * 10 + (text[at++] - '0');
    ++digits;
  }
  return at < text.size() && is_digit(text[at]) ? 0 : value;
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == ' ') ++at;
}

int month_at(std::string_view text, std::size_t& at, const Vocabulary& words) {
  for (std::size_t i = 0; i < words.months.size(); ++i) {
    if (starts_with_folded(text.substr(at), words.months[i])) {
      at += words.months[i].size();
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::optional<FoundDate> finish(int day, int month, std::string_view text, std::size_t at) {
  skip_blanks(text, at);
  const int year = number_at(text, at);
  if (day < 1 || month < 1 || year < 1900 || year > 2199) return std::nullopt;
  const std::optional<Date> date = parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  if (!date) return std::nullopt;
  return FoundDate{*date, at};
}

struct Numeral {
  std::string_view word;
  int value;
};

const std::vector<Numeral>& numerals(const Language& language) {
  static const std::vector<Numeral> of_french = {
      {"premier", 1},    {"première", 1},  {"un", 1},        {"une", 1},       {"deux", 2},
      {"second", 2},     {"seconde", 2},   {"trois", 3},     {"quatre", 4},    {"quatr", 4},
      {"cinq", 5},       {"cinqu", 5},     {"six", 6},       {"sept", 7},      {"huit", 8},
      {"neuf", 9},       {"neuv", 9},      {"dix", 10},      {"onze", 11},     {"onz", 11},
      {"douze", 12},     {"douz", 12},     {"treize", 13},   {"treiz", 13},    {"quatorze", 14},
      {"quatorz", 14},   {"quinze", 15},   {"quinz", 15},    {"seize", 16},    {"seiz", 16},
      {"vingt", 20},     {"trente", 30},   {"trent", 30},    {"quarante", 40}, {"quarant", 40},
      {"cinquante", 50}, {"cinquant", 50}, {"soixante", 60}, {"soixant", 60},  {"cent", 100}};
  static const std::vector<Numeral> of_english = {
      {"first", 1},       {"one", 1},          {"second", 2},      {"two", 2},
      {"third", 3},       {"three", 3},        {"fourth", 4},      {"four", 4},
      {"fifth", 5},       {"five", 5},         {"sixth", 6},       {"six", 6},
      {"seventh", 7},     {"seven", 7},        {"eighth", 8},      {"eight", 8},
      {"ninth", 9},       {"nine", 9},         {"tenth", 10},      {"eleventh", 11},
      {"twelfth", 12},    {"thirteenth", 13},  {"fourteenth", 14}, {"fifteenth", 15},
      {"sixteenth", 16},  {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},
      {"twentieth", 20},  {"twenty", 20},      {"thirtieth", 30},  {"thirty", 30},
      {"fortieth", 40},   {"forty", 40},       {"fiftieth", 50},   {"fifty", 50},
      {"sixtieth", 60},   {"sixty", 60},       {"seventieth", 70}, {"seventy", 70},
      {"eightieth", 80},  {"eighty", 80},      {"ninetieth", 90},  {"ninety", 90},
      {"hundredth", 100}, {"hundred", 100}};
  return language == french ? of_french : of_english;
}

std::optional<int> numeral(std::string_view word, const Language& language) {
  for (const Numeral& known : numerals(language)) {
    if (word == known.word) return known.value;
  }
  constexpr std::string_view ending = "ième";
  if (language == french && word.ends_with(ending)) {
    return numeral(word.substr(0, word.size() - ending.size()), language);
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundDate> date_at(std::string_view text, const Vocabulary& words) {
  std::size_t at = 0;
  if (const int month = month_at(text, at, words);
      month > 0 && at < text.size() && text[at] == ' ') {
    skip_blanks(text, at);
    const int day = number_at(text, at);
    if (at < text.size() && text[at] == ',') ++at;
    return day <= 31 ? finish(day, month, text, at) : std::nullopt;
  }
  at = 0;
  const int day = number_at(text, at);
  if (day < 1 || day > 31) return std::nullopt;
  // "1er" comes as "1^{er}" from recognition.
  for (const std::string_view ending : {"^{er}", "er", "ᵉʳ"}) {
    if (day == 1 && text.substr(at).starts_with(ending)) {
      at += ending.size();
      break;
    }
  }
  const std::size_t before = at;
  skip_blanks(text, at);
  if (at == before) return std::nullopt;
  const int month = month_at(text, at, words);
  return finish(day, month, text, at);
}

std::optional<Date> find_date(std::string_view text, const Vocabulary& words) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_word =
        at == 0 || text[at - 1] == ' ' || text[at - 1] == '[' || text[at - 1] == '(';
    if (!starts_word) continue;
    if (const auto found = date_at(text.substr(at), words)) return found->date;
  }
  return std::nullopt;
}

std::optional<int> ordinal(std::string_view words_of_it, const Language& language) {
  // "190th", "190e"
  std::size_t at = 0;
  if (const int value = number_at(words_of_it, at); value > 0) {
    const std::string_view end = words_of_it.substr(at);
    const bool ends = end == "st" || end == "nd" || end == "rd" || end == "th" || end == "e";
    return ends ? std::optional(value) : std::nullopt;
  }
  std::string spaced = lower(words_of_it);
  for (char& c : spaced) {
    if (c == '-') c = ' ';
  }
  int total = 0;
  bool any = false;
  for (const std::string_view word : words(spaced)) {
    if (word == "et" || word == "and" || word == "quatre-vingt") continue;
    std::optional<int> value = numeral(word, language);
    if (!value && word.ends_with("s")) value = numeral(word.substr(0, word.size() - 1), language);
    if (!value) return std::nullopt;
    // "quatre-vingt" is four times twenty, "one hundred" once a hundred.
    const bool multiplies = (*value == 20 && total % 100 == 4) || (*value == 100 && total > 0);
    total = multiplies ? total * *value : total + *value;
    any = true;
  }
  if (!any || total < 1 || total > 199) return std::nullopt;
  return total;
}

bool is_date_line(std::string_view text, const Vocabulary& words) {
  constexpr std::size_t longest_place = 30;
  const std::size_t comma = text.find(", ");
  // "Tuesday, 24 May 2022" heads a day of a programme.
  const bool is_weekday = text.substr(0, comma).ends_with("day");
  if (comma < longest_place && starts_upper(text) && !is_weekday) text.remove_prefix(comma + 2);
  const auto date = date_at(text, words);
  return date && date->size == text.size();
}

}  // namespace ibidem::ingest
