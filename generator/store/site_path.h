#pragma once

#include <string_view>

namespace ibidem::store {

/// What a file that waits to replace another is called: the path with this behind it.
inline constexpr std::string_view waiting_suffix = ".ibidem-new";

/// Whether a path names a file under the site folder and cannot lead out of it: parts between
/// single "/", none of them "." or "..", no control character. What is read from a manifest is
/// tested as well as what is handed in, because a manifest can be tampered with.
bool is_site_path(std::string_view path);

}  // namespace ibidem::store
