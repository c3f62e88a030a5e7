#pragma once

#include "base/diagnostics.h"

/// Problems that show only when the whole content or the built site is looked at.
namespace ibidem::check::codes {

/// A link of a page leads to a file that the site has not.
inline constexpr Code broken_link{"broken-link", Severity::error};

/// A link leads to a place that its page has not.
inline constexpr Code broken_anchor{"broken-anchor", Severity::error};

/// A link inside the site is not relative, so that the site could not be read from a folder.
inline constexpr Code absolute_link{"absolute-link", Severity::error};

/// An element id stands twice on a page.
inline constexpr Code duplicate_anchor{"duplicate-anchor", Severity::error};

/// The languages of a document do not have the same paragraphs, tables or notes.
inline constexpr Code languages_differ{"languages-differ", Severity::warning};

}  // namespace ibidem::check::codes
