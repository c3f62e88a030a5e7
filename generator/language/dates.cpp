#include "language/dates.h"

#include "locale.h"

#include <map>
#include <memory>
#include <tuple>

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

}  // namespace ibidem::language
