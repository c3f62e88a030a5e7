#pragma once

#include "markdown/tree.h"

#include <string>

namespace ibidem::markdown {

/// The tree as GFM, one line a paragraph, blocks apart by an empty line, escaped as little as is
/// needed for `parse` to give the same tree again.
std::string write(const Tree& tree);

}  // namespace ibidem::markdown
