#pragma once

#include "base/diagnostics.h"

namespace ibidem::news {

/// A file of content/news is no release, or its name no date.
inline constexpr Code broken_release{"broken-release", Severity::error};

}  // namespace ibidem::news
