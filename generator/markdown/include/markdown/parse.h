#pragma once

#include "base/diagnostics.h"
#include "markdown/tree.h"

#include <string>
#include <string_view>

namespace ibidem::markdown {

/// Reads GFM (UTF-8, without front matter) into a tree. `first_line` is the number of its first
/// line in `file`, for positions. Raw HTML is text; a link to anything but http, https, mailto or a
/// place inside the site stays text with a diagnostic; what the tree cannot hold (images, code
/// blocks, rules) is kept as text with a diagnostic. A letter and the accent behind it become one
/// character. Safe to call from several threads at once.
Tree parse(std::string_view markdown, const std::string& file, int first_line,
           Diagnostics& diagnostics);

}  // namespace ibidem::markdown
