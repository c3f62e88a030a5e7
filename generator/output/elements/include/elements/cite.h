#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <cstdint>
#include <vector>

namespace ibidem::output {

/// How a document is cited, for its page in `edition`:
///
/// `forms`: in the words of each language of the portal, as the United Nations cite: `code`, `name`
/// (of the language in itself), `short` ("A/78/76"), `full` (with title and date), and what a
/// script needs to add a place, "#" standing for its number: `paragraph` ("par. #"), `item` ("#)"),
/// `annex`
/// ("annexe, #", empty on the page of an annexed submission), `preamble`;
/// `bibtex`, `ris`: records in the language of the edition, as data: addresses;
/// `file`: their name without the ending.
///
/// Reads: the record of the document, of an annexed submission its report's.
theme::Object cite_values(const std::vector<Edition>& editions, const Edition& edition,
                          std::uint32_t document);

}  // namespace ibidem::output
