#include "language/dates.h"

#include "locale.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

namespace ibidem::language {
namespace {

constexpr std::string_view day_skeleton = "yMMMMd";
constexpr std::string_view month_skeleton = "yMMMM";

std::unique_ptr<icu::SimpleDateFormat> open_format(const Language& language,
                                                   std::string_view skeleton) {
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

/// A way to write dates, with what it gave: the dates of a corpus come again and again, and ICU is
/// slow to write one.
struct Format {
  std::unique_ptr<icu::SimpleDateFormat> icu;
  std::map<Date, std::string> written_before;
};

std::string by_icu(const Date& date, const icu::SimpleDateFormat* format) {
  if (format == nullptr) return iso(date);
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar& calendar = calendar_of_thread();
  calendar.clear();
  calendar.set(date.year, date.month - 1, date.day);
  icu::UnicodeString text;
  format->format(calendar.getTime(status), text);
  return U_FAILURE(status) ? iso(date) : from_icu(text);
}

const std::string& formatted(const Date& date, const Language& language,
                             std::string_view skeleton) {
  constexpr std::size_t most = 10'000;
  using Key = std::pair<Language, std::string_view>;
  thread_local std::map<Key, Format> formats;
  auto found = formats.find(Key(language, skeleton));
  if (found == formats.end()) {
    found =
        formats.emplace(Key(language, skeleton), Format{open_format(language, skeleton), {}}).first;
  }
  Format& format = found->second;
  if (format.written_before.size() >= most) format.written_before.clear();
  std::string& text = format.written_before[date];
  if (text.empty()) text = by_icu(date, format.icu.get());
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
