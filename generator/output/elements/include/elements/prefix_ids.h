#pragma once

#include "model/citation.h"
#include "model/text.h"

#include <string_view>
#include <vector>

namespace ibidem::output {

/// A text with its ids, and what refers to them, behind a prefix ("usa-2-p-14"), so that several
/// texts can stand on one page.
Text with_prefix(Text text, std::string_view prefix);

/// The references of the same text.
std::vector<Citation> with_prefix(std::vector<Citation> citations, std::string_view prefix);

}  // namespace ibidem::output
