#pragma once

#include "model/language.h"

#include <cstdint>
#include <string>

namespace ibidem::language {

/// A whole number as the language writes it: "1 528" with a narrow no-break blank, "1,528".
std::string written(std::int64_t number, const Language& language);

}  // namespace ibidem::language
