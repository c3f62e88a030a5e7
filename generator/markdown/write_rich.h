#pragma once

#include "model/rich_text.h"

#include <string>

namespace ibidem::markdown {

enum class Place { paragraph, heading, cell };

/// Running text as Markdown. In a paragraph a line break is a backslash and a line end, elsewhere a
/// blank.
std::string write_rich(const RichText& rich, Place place);

}  // namespace ibidem::markdown
