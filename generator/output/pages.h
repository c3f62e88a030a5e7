#pragma once

#include "edition.h"

#include "base/diagnostics.h"
#include "base/error.h"
#include "model/text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::output {

/// Each of these renders one page of an edition: a file each. They fail only where a template does,
/// or throw StringsError.

/// LANG/index.html: what the portal is and the ways into it.
Result<std::string> home_page(const Edition& edition);

/// LANG/documents/index.html: all documents by year.
Result<std::string> documents_page(const Edition& edition);

/// LANG/documents/SLUG.html: a document or submission that the portal holds. `text`: the one that
/// the edition shows.
Result<std::string> document_page(const Edition& edition, std::uint32_t document, const Text& text);

/// LANG/documents/SLUG.html of a document that is cited and not held; an index into Corpus::cited.
Result<std::string> cited_page(const Edition& edition, std::uint32_t cited);

/// LANG/citations.html: which documents cite which, as a picture and as tables.
Result<std::string> citations_page(const Edition& edition);

/// LANG/countries/ISO3.html; an index into Index::countries.
Result<std::string> country_page(const Edition& edition, std::size_t entry);
Result<std::string> countries_page(const Edition& edition);

/// LANG/subjects/ID.html; an index into Index::subjects.
Result<std::string> subject_page(const Edition& edition, std::size_t entry);
Result<std::string> subjects_page(const Edition& edition);

/// LANG/search.html
Result<std::string> search_page(const Edition& edition);

/// LANG/report.html: references that could not be resolved, and the problems of the content.
Result<std::string> report_page(const Edition& edition, const Diagnostics& problems);

/// index.html: the choice of language, in the words of each.
Result<std::string> chooser_page(const std::vector<Edition>& editions);

/// LANG/cards/SLUG.js: the beginnings of the passages of a document, for links that lead to them.
std::string cards_script(const Edition& edition, const corpus::Record& record, const Text& text);

/// Path of the cards below the language's folder.
std::string cards_path(std::string_view slug);

}  // namespace ibidem::output
