#include "language/numbers.h"

#include "locale.h"

#include <map>

#include <fmt/format.h>
#include <unicode/numberformatter.h>

namespace ibidem::language {
namespace {

using Format = icu::number::LocalizedNumberFormatter;

// A formatter is slow to make; made once by each thread, so that no lock is needed.
const Format& format_of(const Language& language) {
  thread_local std::map<Language, Format> made;
  const auto found = made.find(language);
  if (found != made.end()) return found->second;
  return made.emplace(language, icu::number::NumberFormatter::withLocale(locale(language)))
      .first->second;
}

}  // namespace

std::string written(std::int64_t number, const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = format_of(language).formatInt(number, status).toString(status);
  return U_FAILURE(status) ? fmt::to_string(number) : from_icu(text);
}

}  // namespace ibidem::language
