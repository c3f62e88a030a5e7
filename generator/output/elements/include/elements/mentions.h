#pragma once

#include "corpus/corpus.h"
#include "elements/edition.h"
#include "index/index.h"
#include "theme/value.h"

#include <string_view>
#include <vector>

namespace ibidem::output {

/// Which list of a text's hits the mentions count in.
enum class HitsOf { countries, subjects };

/// The mentions of one document for the page at `page`: the entry of the document, with `anchor`
/// (an id for the group), `lang` (where the text is in another language than the page), `count`
/// (how many passages, in words) and `passages`, one a paragraph, item or note: `href`, `place`,
/// `context` (the words around the first hit, it in <mark>) and `times` (in words, empty for one).
theme::Object mentions_of_document(const Edition& edition, std::string_view page,
                                   const index::Mentions& mentions, HitsOf which);

}  // namespace ibidem::output
