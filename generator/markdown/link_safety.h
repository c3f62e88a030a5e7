#pragma once

#include <string_view>

namespace ibidem::markdown {

/// Whether a link may lead there: http, https and mailto, or a place of the site. A place has no
/// scheme, no host and no root, and climbs at most from a document's page to the root of the site.
bool is_safe_link(std::string_view address);

}  // namespace ibidem::markdown
