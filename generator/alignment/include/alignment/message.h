#pragma once

#include "base/diagnostics.h"
#include "model/finding.h"

#include <string>

namespace ibidem::alignment {

/// The code that a finding names.
const Code& code_of(const Finding& finding);

/// What is found as one English sentence without a final stop.
std::string message(const Finding& finding);

}  // namespace ibidem::alignment
