#pragma once

#include "model/rich_text.h"

#include <cstdint>
#include <vector>

namespace ibidem::markdown {

/// A piece of running text on its way to Markdown.
struct Token {
  enum class Kind { text, open, close, call, code, line_break };
  Kind kind = Kind::text;
  std::uint32_t begin = 0;  ///< of a text or code, its range in the plain text
  std::uint32_t end = 0;
  const Span* span = nullptr;  ///< of the rich text; null for text and line breaks
};

/// The pieces in the order in which they are written: where several meet, spans that end come
/// first, then calls, then spans that begin. Calls within code or links come after them.
std::vector<Token> tokens(const RichText& rich);

}  // namespace ibidem::markdown
