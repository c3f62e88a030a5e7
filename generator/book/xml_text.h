#pragma once

#include <string>
#include <string_view>

namespace ibidem::book {

/// A text without what XML has no way to write: control characters and noncharacters become
/// U+FFFD. `text` is well-formed UTF-8.
std::string xml_text(std::string_view text);

}  // namespace ibidem::book
