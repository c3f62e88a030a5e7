#pragma once

#include "base/diagnostics.h"

/// What can be wrong with a file that comes back from a translator.
namespace ibidem::exchange::codes {

/// The file is XML, but no XLIFF of the form that "ibidem export" writes.
inline constexpr Code broken_exchange{"broken-exchange", Severity::error};

/// A unit was made from another source than the content has now.
inline constexpr Code exchange_outdated{"exchange-outdated", Severity::error};

/// The source in the file is not what was exported: a translation changes the target only.
inline constexpr Code exchange_source_changed{"exchange-source-changed", Severity::error};

/// The file is for a text that the content has as an official one.
inline constexpr Code exchange_official{"exchange-official", Severity::error};

/// The translation in the content has parts that the source has not, which would be lost.
inline constexpr Code exchange_would_lose{"exchange-would-lose", Severity::error};

}  // namespace ibidem::exchange::codes
