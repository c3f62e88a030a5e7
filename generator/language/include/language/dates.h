#pragma once

#include "model/date.h"
#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::language {

/// The date as the language writes it: "1er juillet 2024", "1 July 2024".
std::string written(const Date& date, const Language& language);

/// A month of a year: "juillet 2024", "July 2024". `month` counts from 1.
std::string written_month(int year, int month, const Language& language);

/// The date that a French or English text prints as day, month, year: "1er juin 2021",
/// "31 May 2023". Nothing if `text` holds anything else, or a day that does not exist.
std::optional<Date> parse_printed_date(std::string_view text);

}  // namespace ibidem::language
