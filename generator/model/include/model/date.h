#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem {

/// A day of the Gregorian calendar; always one that exists.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  auto operator<=>(const Date&) const = default;
};

/// The date of "YYYY-MM-DD"; nothing for another form or a day that does not exist.
std::optional<Date> parse_date(std::string_view iso);

/// "YYYY-MM-DD".
std::string iso(const Date& date);

}  // namespace ibidem
