#pragma once

#include <string_view>

namespace ibidem::preview {

/// Where the script and the stream of states are; no page of a site has such a path.
inline constexpr std::string_view script_path = "/.ibidem/preview.js";
inline constexpr std::string_view events_path = "/.ibidem/events";

/// The script of served pages. Its element tells which version of the site the page is from, as
/// data-build.
extern const std::string_view page_script;

}  // namespace ibidem::preview
