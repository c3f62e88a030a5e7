#pragma once

#include "base/error.h"
#include "elements/edition.h"
#include "model/text.h"

#include <cstdint>
#include <string>

namespace ibidem::output {

/// A document as a chapter of a book, in HTML with the links of its page: the facts, the text, its
/// notes as pop-up notes. `text`: the one that the edition shows.
Result<std::string> document_chapter(const Edition& edition, std::uint32_t document,
                                     const Text& text);

/// The values that every chapter's template may read. `page`: the one that it is made of.
theme::Object chapter_frame(const Edition& edition, std::string_view page, std::string_view title);

}  // namespace ibidem::output
