#pragma once

#include "base/diagnostics.h"

namespace ibidem::metadata {

/// The front matter has no end, or it or document.yaml is no map of keys and values.
inline constexpr Code broken_front_matter{"broken-front-matter", Severity::error};

/// A key that means nothing here.
inline constexpr Code unknown_key{"unknown-key", Severity::error};

/// A key that a document cannot do without.
inline constexpr Code missing_key{"missing-key", Severity::error};

/// A date that is not YYYY-MM-DD or not in the calendar.
inline constexpr Code bad_date{"bad-date", Severity::error};

/// A kind of document that is not known.
inline constexpr Code unknown_kind{"unknown-kind", Severity::error};

/// A status of a text that is not known.
inline constexpr Code unknown_status{"unknown-status", Severity::error};

/// A value that its key cannot have: a list, a word for a number, a code that is none.
inline constexpr Code bad_value{"bad-value", Severity::error};

/// accepted.yaml is no list of findings with their reasons.
inline constexpr Code broken_acceptance{"broken-acceptance", Severity::error};

}  // namespace ibidem::metadata
