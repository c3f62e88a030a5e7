#pragma once

#include "book/epub.h"

#include <string>

namespace ibidem::book {

/// The navigation document: the table of contents as nested lists. `style`: path of a style sheet
/// beside it, or empty.
std::string navigation_document(const Epub& epub, const std::string& style);

}  // namespace ibidem::book
