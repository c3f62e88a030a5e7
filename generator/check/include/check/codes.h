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

/// The site built before has an element or a text that the content no longer gives.
inline constexpr Code anchor_vanished{"anchor-vanished", Severity::warning};

/// An element id stands twice on a page.
inline constexpr Code duplicate_anchor{"duplicate-anchor", Severity::error};

// References, each also a value of Citation::reason: those that the text itself leaves open …
inline constexpr Code organ_unknown{"organ-unknown", Severity::note};
inline constexpr Code symbol_unfinished{"symbol-unfinished", Severity::note};
inline constexpr Code ibid_after_nothing{"ibid-after-nothing", Severity::warning};
inline constexpr Code ibid_source_unknown{"ibid-source-unknown", Severity::note};
inline constexpr Code ibid_two_sources{"ibid-two-sources", Severity::note};
inline constexpr Code points_back_to_nothing{"points-back-to-nothing", Severity::note};
inline constexpr Code points_back_to_several{"points-back-to-several", Severity::note};
inline constexpr Code own_or_named{"own-or-named", Severity::note};

// … and those whose place the held document has not.
inline constexpr Code paragraph_not_found{"paragraph-not-found", Severity::warning};
inline constexpr Code point_not_found{"point-not-found", Severity::warning};
inline constexpr Code section_not_found{"section-not-found", Severity::warning};
inline constexpr Code annex_not_found{"annex-not-found", Severity::warning};
inline constexpr Code table_not_found{"table-not-found", Severity::warning};

/// A symbol that stands in one document only is one character away from one that is known.
inline constexpr Code symbol_near_known{"symbol-near-known", Severity::warning};

}  // namespace ibidem::check::codes
