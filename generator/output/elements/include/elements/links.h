#pragma once

#include <string>
#include <string_view>

namespace ibidem::output {

/// How many folders a path is deep: the "../" that lead from the page up to the folder its path
/// begins in.
std::string up(std::string_view page);

/// The link from one page to another, both as paths from one folder; `target` may have an anchor.
/// Only the anchor where the page itself is meant; addresses of the web stay as they are.
std::string relative_link(std::string_view page, std::string_view target);

/// Whether an address leads out to the web or to a mailbox.
bool is_external(std::string_view address);

/// Whether a link of the content may become a link of a page: http, https, mailto, or an anchor of
/// the same page.
bool is_allowed(std::string_view address);

}  // namespace ibidem::output
