#pragma once

#include "base/diagnostics.h"

namespace ibidem::markdown {

/// Markdown that the tree has no place for (an image, a code block, a rule, a link's title, a link
/// definition, a list within a note). Its text is kept.
inline constexpr Code unsupported_markdown{"unsupported-markdown", Severity::warning};

/// A link to something other than http, https, mailto or a place of the site. Its text is kept.
inline constexpr Code unsafe_link{"unsafe-link", Severity::warning};

/// A table over the limits of size; it is kept as a paragraph.
inline constexpr Code table_too_large{"table-too-large", Severity::error};

/// A row of a table has more cells than its header, and GFM drops them.
inline constexpr Code surplus_cells{"surplus-cells", Severity::error};

/// Lists, quotations or emphasis nested beyond the limit; what is deeper is kept as plain text.
inline constexpr Code nested_too_deep{"nested-too-deep", Severity::warning};

/// A paragraph has so many links and marks of emphasis that its links are kept as text.
inline constexpr Code too_many_marks{"too-many-marks", Severity::error};

/// A control character, read as a blank.
inline constexpr Code control_character{"control-character", Severity::warning};

/// Bytes that are not UTF-8, read as U+FFFD.
inline constexpr Code broken_utf8{"broken-utf8", Severity::error};

}  // namespace ibidem::markdown
