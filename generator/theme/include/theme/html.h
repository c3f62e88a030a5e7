#pragma once

#include <string>
#include <string_view>

namespace ibidem::theme {

/// HTML that may stand in a page as it is. A type of its own, so that text becomes HTML only by
/// `escape` or by a conversion that can be seen.
struct Html {
  std::string text;

  bool operator==(const Html&) const = default;
};

/// Text as HTML, safe in an element and in a quoted attribute: &, <, >, " and ' are written as
/// references.
Html escape(std::string_view text);

/// Appends what `escape` gives.
void append_escaped(std::string& html, std::string_view text);

}  // namespace ibidem::theme
