#pragma once

#include "elements/edition.h"
#include "model/text.h"
#include "theme/value.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// The facts of a document in words, for the head of its page: `name`, `value` (HTML) and
/// `lang` (where the value is printed in another language than the page's), in a fixed order, those
/// that are known.
theme::List document_facts(const Edition& edition, std::string_view page,
                           const corpus::Record& record);

/// What a reader must know of a text: that it is in one language only and which, that it is no
/// official text.
theme::List text_notices(const Edition& edition, const corpus::Record& record, const Text& text);

}  // namespace ibidem::output
