#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <cstdint>
#include <string_view>

namespace ibidem::output {

/// Open Graph properties of a page: `property`, `content`. None where the site's own address is not
/// known, for nobody else asks for them. `type`: "website" or "article".
theme::List open_graph(const Edition& edition, const Frame& facts, std::string_view type);

/// The Highwire tags of a document, from which Zotero and others take a record: `name`, `content`.
///
/// Reads: the record of the document.
theme::List citation_tags(const Edition& edition, std::uint32_t document);

/// What a document is, in the words of schema.org, as JSON-LD that may stand in a <script>: a
/// Legislation if it was adopted, else a Report; an annexed submission is a part of its report.
/// Empty where the site's own address is not known.
///
/// Reads: the record of the document.
theme::Html json_ld(const Edition& edition, std::uint32_t document);

}  // namespace ibidem::output
