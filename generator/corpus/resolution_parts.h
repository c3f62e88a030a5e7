#pragma once

#include "outline.h"

#include "markdown/tree.h"

#include <cstddef>

namespace ibidem::corpus {

/// Parts the text of a resolution or decision, up to the block `end`, into the line that names the
/// organ (scope "main"), the preamble and the operative part. Without numbered paragraphs the
/// operative part begins with the first paragraph after the organ's line that does not end in a
/// comma: a resolution with a single operative paragraph does not number it.
void part_resolution(const markdown::Tree& tree, std::size_t end, Outline& outline);

}  // namespace ibidem::corpus
