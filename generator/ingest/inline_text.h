#pragma once

#include "model/rich_text.h"

#include <string_view>

namespace ibidem::ingest {

/// Reads the inline markup of a source (the Markdown of recognition, a few HTML tags, addresses
/// bare or in angle brackets, marks of calls) into plain text with spans. Links without a target
/// ("[77/37](#)") become their text. Blanks are squeezed.
RichText inline_text(std::string_view source);

/// Takes bytes out of a text; spans that become empty go, but for calls, which move to the cut.
void erase(RichText& rich, std::size_t begin, std::size_t end);

/// Adds a text at the end, `separator` between the two.
void append(RichText& rich, std::string_view separator, const RichText& more);

/// Puts plain text before a text.
void prepend(RichText& rich, std::string_view text);

/// Brings spans into their order and makes touching ones of a kind one.
void settle(RichText& rich);

}  // namespace ibidem::ingest
