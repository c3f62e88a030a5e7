#pragma once

#include "elements/edition.h"

#include <string>
#include <vector>

namespace ibidem::output {

/// LANG/jump.js: the names that the box in the header takes, as a list of [path below the
/// language's folder, name, other names]: States with a page, with all that they are called in any
/// language and last their alpha-2 code, and subjects.
///
/// Reads: the States and subjects of the index.
std::string jump_script(const std::vector<Edition>& editions, const Edition& edition);

}  // namespace ibidem::output
