#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <string_view>

namespace ibidem::output {

/// The States that a text names and the subjects that it speaks of, each with `href`, `name` and
/// `count` (passages, as a number), the most frequent first, then by name.
theme::List countries_named(const Edition& edition, std::string_view page,
                            const corpus::TextRecord& text);
theme::List subjects_treated(const Edition& edition, std::string_view page,
                             const corpus::TextRecord& text);

}  // namespace ibidem::output
