#pragma once

#include "comparison.h"

namespace ibidem::bench {

/// The references of the passages of a folder beside those that their files expect: golden files
/// whose input is that of tests/citations (sample.h) and whose output names each reference by
/// "element: way document, annex, paragraphs", the element only where there are several.
std::vector<Sheet> read_passages(const std::filesystem::path& folder);

}  // namespace ibidem::bench
