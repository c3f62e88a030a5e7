#pragma once

#include "corpus/corpus.h"

#include <string_view>

namespace ibidem::corpus {

/// Why a reference does not lead to the very place it names; in Citation::reason, unless something
/// worse is there already. Pages of these names are in generator/diagnostics.
namespace link_reasons {
inline constexpr std::string_view paragraph_not_found = "paragraph-not-found";
inline constexpr std::string_view point_not_found = "point-not-found";
inline constexpr std::string_view section_not_found = "section-not-found";
inline constexpr std::string_view annex_not_found = "annex-not-found";
inline constexpr std::string_view table_not_found = "table-not-found";
}  // namespace link_reasons

class LeadCache;

/// Leads every reference of a loaded corpus to its place. "Ibid." at the beginning of an annexed
/// submission takes the last note of the submission before it, because the notes number through
/// all of them. A reference to a held document leads to the paragraph, section, annex or table it
/// names, in the text of the citing language if there is one; a paragraph that the main text has
/// not is looked for in the annex; for a point that is not found its paragraph is taken. What is
/// not found leads to the document, with the reason. A reference to another document leads to the
/// page of that document; one whose document could not be told leads nowhere. Then gathers
/// Corpus::cited. The result does not depend on the number of threads, nor on what `kept` has of
/// the last build.
void link(Corpus& corpus, LeadCache& kept);

}  // namespace ibidem::corpus
