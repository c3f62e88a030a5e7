#pragma once

#include "base/error.h"
#include "elements/edition.h"
#include "model/finding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace ibidem::output {

/// LANG/glossary.html: the terms that translations keep to, with the contexts in which they were
/// settled. Reads: the glossary, the records of the documents where its pairs were settled.
Result<std::string> glossary_page(const Edition& edition);

/// LANG/findings/SLUG.html: what the comparison of a document's languages found, open and accepted.
/// Reads: the document's record.
Result<std::string> findings_page(const Edition& edition, std::uint32_t document);

/// Path of that page below the language's folder.
std::string findings_path(std::string_view slug);

/// Whether a document has that page: where anything was found, accepted or not.
bool has_findings_page(const corpus::Record& record);

/// How many findings of a document nobody has accepted.
std::size_t open_findings(const corpus::Record& record);

/// The ids of the elements whose source has changed since they were translated into `language`;
/// views into the record.
std::unordered_set<std::string_view> outdated_elements(const corpus::Record& record,
                                                       const Language& language);

/// HTML to stand behind such an element.
std::string outdated_mark(const Edition& edition);

}  // namespace ibidem::output
