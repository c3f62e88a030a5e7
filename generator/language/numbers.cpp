#include "language/numbers.h"

#include "locale.h"

#include <fmt/format.h>
#include <unicode/numberformatter.h>

namespace ibidem::language {

std::string written(std::int64_t number, const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = icu::number::NumberFormatter::withLocale(locale(language))
                                      .formatInt(number, status)
                                      .toString(status);
  return U_FAILURE(status) ? fmt::to_string(number) : from_icu(text);
}

}  // namespace ibidem::language
