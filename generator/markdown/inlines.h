#pragma once

#include "blocks.h"

#include "model/rich_text.h"

#include <cmark-gfm.h>

namespace ibidem::markdown {

/// The running text of a paragraph, heading or cell of cmark's tree.
RichText read_inlines(cmark_node* block, Reading& reading);

/// The text of a code block, a line break after each of its lines.
RichText read_lines(std::string_view literal);

}  // namespace ibidem::markdown
