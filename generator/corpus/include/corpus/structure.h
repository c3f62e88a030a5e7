#pragma once

#include "base/diagnostics.h"
#include "markdown/tree.h"
#include "model/document.h"
#include "model/language.h"
#include "model/text.h"

#include <string>
#include <vector>

namespace ibidem::corpus {

/// Where a text comes from and what is known of it beforehand.
struct Origin {
  const Facts& facts;
  const TextFacts& text_facts;
  Language language;
  std::string file;  ///< for positions
};

/// Gives the blocks of a Markdown file their meaning: scopes, ids, numbers, items, captions, notes
/// bound to their calls. The rules are those of the contract:
///
/// * The title is the only heading of level 1; a text without one is an error.
/// * "Annexe"/"Annex" as a heading opens the annex, to the end of the file or the next annex. In a
///   resolution or decision the text before the first numbered paragraph is its preamble, what
///   follows is operative; the line that only names the organ belongs to neither.
/// * A numbering that begins anew under a sub-heading opens a scope of its own, until the next
///   heading of the same or a higher level; a list of recommended steps does so by its heading.
/// * Ids are built from printed numbers and from ordinals, never from words, and are unique. Where
///   a printed number stands twice the later id gets "-dup2" and a diagnostic.
/// * A note belongs to the part (text or annex) where it is called. The target of a call that no
///   note answers stays the label as it is in the Markdown.
///
/// Problems of the text are warnings; the result is complete in any case. Linear in its length.
Text structure(const markdown::Tree& tree, const Origin& origin, Diagnostics& diagnostics);

/// What the items of a paragraph are called behind its number, by item: "e)", "e) ii)", as printed.
/// Empty for bullets and further paragraphs.
std::vector<std::string> item_numbers(const Paragraph& paragraph);

}  // namespace ibidem::corpus
