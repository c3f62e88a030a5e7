#pragma once

#include "compile.h"

#include "theme/value.h"

#include <string>
#include <vector>

namespace ibidem::theme {

/// A compiled template filled with values. A line of the template that shows nothing is left out.
/// Fails at the first tag whose value is missing or cannot be shown.
Result<std::string> render(const std::vector<Step>& steps, const Value& values);

}  // namespace ibidem::theme
