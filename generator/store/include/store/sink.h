#pragma once

#include "base/error.h"

#include <functional>
#include <string_view>

namespace ibidem::store {

/// Takes a finished file of the site: its path below the site folder ("fr/index.html") and its
/// bytes. Called from several threads at once, once a path. SiteWriter::write does it for a site on
/// the disk; a check can look at the pages without writing them.
using Sink = std::function<Result<void>(std::string_view path, std::string_view bytes)>;

}  // namespace ibidem::store
