#pragma once

#include "model/date.h"
#include "model/language.h"

#include <string>

namespace ibidem::language {

/// The date as the language writes it: "1er juillet 2024", "1 July 2024".
std::string written(const Date& date, const Language& language);

/// A month of a year: "juillet 2024", "July 2024". `month` counts from 1.
std::string written_month(int year, int month, const Language& language);

}  // namespace ibidem::language
