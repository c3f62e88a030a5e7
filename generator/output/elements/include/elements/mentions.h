#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <cstdint>
#include <string_view>

namespace ibidem::output {

/// A State or a subject, by its number in the table.
struct Mentioned {
  enum class Kind { country, subject } kind;
  std::uint32_t which;
};

/// Where a document mentions it, for the page at `page`: the entry of the document, with `anchor`
/// (an id for the group), `lang` (where the text is in another language than the page), `count`
/// (how many passages, in words) and `passages`, one a paragraph, item or note: `href`, `place`,
/// `context` (the words around the first hit, it in <mark>) and `times` (in words, empty for one).
theme::Object mentions_of_document(const Edition& edition, std::string_view page,
                                   std::uint32_t document, const Mentioned& mentioned);

}  // namespace ibidem::output
