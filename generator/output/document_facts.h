#pragma once

#include "edition.h"

#include "theme/value.h"

#include <string_view>

namespace ibidem::output {

/// The facts of a document in words, for the head of its page: `name`, `value` (HTML) and
/// `lang` (where the value is printed in another language than the page's), in a fixed order, those
/// that are known.
theme::List document_facts(const Edition& edition, std::string_view page,
                           const corpus::Record& record);

}  // namespace ibidem::output
