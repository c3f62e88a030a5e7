#include "language/dates.h"

#include "locale.h"

#include "language/fold.h"
#include "language/words.h"

#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

namespace ibidem::language {
namespace {

constexpr const char* day_skeleton = "yMMMMd";
constexpr const char* month_skeleton = "yMMMM";

std::unique_ptr<icu::SimpleDateFormat> open_format(const Language& language, const char* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale where = locale(language);
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(where, status));
  if (U_FAILURE(status)) return nullptr;
  const icu::UnicodeString pattern = generator->getBestPattern(to_icu(skeleton), status);
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, where, status);
  if (U_FAILURE(status)) return nullptr;
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  return format;
}

// A calendar and a format are slow to open and must not be shared between threads.
icu::GregorianCalendar& calendar_of_thread() {
  thread_local icu::GregorianCalendar calendar = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::GregorianCalendar(*icu::TimeZone::getGMT(), status);
  }();
  return calendar;
}

icu::SimpleDateFormat* format_of(const Language& language, const char* skeleton) {
  thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::SimpleDateFormat>>
      open;
  auto& format = open[{language.code, skeleton}];
  if (!format) format = open_format(language, skeleton);
  return format.get();
}

std::string by_icu(const Date& date, const Language& language, const char* skeleton) {
  icu::SimpleDateFormat* format = format_of(language, skeleton);
  if (format == nullptr) return iso(date);
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar& calendar = calendar_of_thread();
  calendar.clear();
  calendar.set(date.year, date.month - 1, date.day);
  icu::UnicodeString text;
  format->format(calendar.getTime(status), text);
  return U_FAILURE(status) ? iso(date) : from_icu(text);
}

// The dates of a corpus come again and again, and ICU is slow to write one.
const std::string& formatted(const Date& date, const Language& language, const char* skeleton) {
  constexpr std::size_t most = 20'000;
  thread_local std::map<std::tuple<std::string, std::string, Date>, std::string> written_before;
  if (written_before.size() >= most) written_before.clear();
  auto& text = written_before[{language.code, skeleton, date}];
  if (text.empty()) text = by_icu(date, language, skeleton);
  return text;
}

struct Month {
  std::string_view name;
  int number;
};

constexpr std::array<Month, 24> months = {{
    {"janvier", 1},   {"january", 1},   {"fevrier", 2},   {"february", 2},  {"mars", 3},
    {"march", 3},     {"avril", 4},     {"april", 4},     {"mai", 5},       {"may", 5},
    {"juin", 6},      {"june", 6},      {"juillet", 7},   {"july", 7},      {"aout", 8},
    {"august", 8},    {"septembre", 9}, {"september", 9}, {"octobre", 10},  {"october", 10},
    {"novembre", 11}, {"november", 11}, {"decembre", 12}, {"december", 12},
}};

int month_number(std::string_view word) {
  for (const Month& month : months) {
    if (month.name == word) return month.number;
  }
  return 0;
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<int> day_number(std::string_view word) {
  return word == "1er" ? std::optional(1) : number(word);
}

}  // namespace

std::string written(const Date& date, const Language& language) {
  std::string text = formatted(date, language, day_skeleton);
  // ICU writes "1 juillet"; the first of a month is an ordinal in French.
  if (language == french && text.starts_with("1 ")) text.insert(1, "er");
  return text;
}

std::string written_month(int year, int month, const Language& language) {
  return formatted({year, month, 1}, language, month_skeleton);
}

std::optional<Date> parse_printed_date(std::string_view text) {
  const std::string plain = folded(text);
  std::vector<std::string_view> words;
  for (const Token& token : tokens(plain)) {
    if (token.kind != Token::Kind::word) return std::nullopt;
    words.push_back(std::string_view(plain).substr(token.begin, token.end - token.begin));
  }
  if (words.size() != 3 || plain.find_first_of("-'") != std::string::npos) return std::nullopt;
  const std::optional<int> day = day_number(words[0]);
  const std::optional<int> year = number(words[2]);
  const int month = month_number(words[1]);
  if (!day || !year || month == 0 || words[2].size() != 4) return std::nullopt;
  return parse_date(iso({*year, month, *day}));
}

}  // namespace ibidem::language
