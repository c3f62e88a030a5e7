#pragma once

#include "elements/edition.h"
#include "elements/rich_html.h"
#include "model/text.h"
#include "theme/html.h"
#include "theme/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// The facts of a document in words, for the head of its page: `name`, `value` (HTML) and
/// `lang` (where the value is printed in another language than the page's), in a fixed order, those
/// that are known.
theme::List document_facts(const Edition& edition, std::string_view page,
                           const corpus::Record& record);

/// How a document's page is headed.
struct DocumentHeading {
  theme::Html html;
  std::string language;  ///< of its words; empty if it is the edition's
};

/// The title as the text has it. A submission goes by the State's name in the language of the
/// edition unless its title says more: "Suède (au nom des pays nordiques)".
DocumentHeading document_heading(const Edition& edition, const corpus::Record& record,
                                 const Text& text, const References& references);

/// What a reader must know of a text: that it is in one language only and which, that it is no
/// official text.
theme::List text_notices(const Edition& edition, const corpus::Record& record, const Text& text);

}  // namespace ibidem::output
