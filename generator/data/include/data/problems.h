#pragma once

#include "base/diagnostics.h"

#include <string>
#include <string_view>

namespace ibidem::data {

/// The problems for another program, as JSON on one line:
/// `{"errors":1,"notes":0,"problems":[{"code","column","file","hint","line","message","severity"}],
/// "warnings":2}`, in the order of Diagnostics::sorted; line and column are null where a problem is
/// of the whole file, the hint where there is none.
std::string problems_json(const Diagnostics& diagnostics);

/// The same in the Static Analysis Results Interchange Format (SARIF) 2.1.0, which editors and
/// code-review sites read. Columns are left out: SARIF counts them in characters, ours are bytes.
std::string problems_sarif(const Diagnostics& diagnostics, std::string_view version);

}  // namespace ibidem::data
