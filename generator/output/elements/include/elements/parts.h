#pragma once

#include "elements/edition.h"
#include "index/parts.h"
#include "theme/value.h"

#include <string_view>
#include <vector>

namespace ibidem::output {

/// The pages by year of a list that begins on `first`, as links on the page at `page`: `name`,
/// `href`. Newest first.
theme::List part_links(const Edition& edition, std::string_view page, std::string_view first,
                       const std::vector<index::Part>& parts);

/// What the page of a part has besides its list: `year`, and the parts beside it: `has_newer`,
/// `newer`, `has_older`, `older` with `name`, `href`.
void add_part(const Edition& edition, std::string_view first, const std::vector<index::Part>& parts,
              std::size_t part, theme::Object& values);

}  // namespace ibidem::output
