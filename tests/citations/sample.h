#pragma once

#include "citations/register.h"
#include "model/document.h"
#include "model/text.h"

#include <string>

namespace ibidem::sample {

/// A small document as the golden files write it, a line an element:
///
///     document: A/78/76 report     what the document is (else A/80/1 report)
///     # Heading                    ids h-1, h-2, …
///     14. A numbered paragraph     ids p-14, …; without a number s-1, s-2, …
///     - a) A point of it           ids p-14-a, …
///     | cell | cell |              consecutive lines are one table, "table-1", …
///     [^3]: A note                 of the text; [^annex-3] of the annex
///
/// A break that the document makes is written \n.
struct Sample {
  Facts facts;
  Text text;
};

Sample read(const std::string& input);

/// How many elements references can stand in: blocks, points and notes.
std::size_t elements(const Text& text);

/// The register of the project's content.
const citations::Register& reports();

}  // namespace ibidem::sample
