#pragma once

#include "corpus/corpus.h"
#include "elements/edition.h"
#include "theme/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// A reference to the document of a page, from where it is made.
struct Citing {
  std::uint32_t document = 0;
  const corpus::TextRecord* text = nullptr;  ///< the text that the edition shows of it, outlined
  corpus::CitationView citation;
  std::uint32_t number = 0;  ///< of the reference among those of the text
};

/// The references to a document that the edition shows: of a text that exists in several languages
/// only those of the language shown, and none of the document to itself. In the order of
/// `cited.by`.
std::vector<Citing> citing(const Edition& edition, const corpus::Cited& cited);

/// The same grouped by document as the lists of a page have them: the entry of the document with
/// `count` in words and `places`: `href`, `place`, and `text` as printed there.
theme::List citing_documents(const Edition& edition, std::string_view page,
                             const std::vector<Citing>& references);

/// References by the id of the element that they lead to; those to the document as a whole are not
/// among them. `path`: of the document's page.
std::map<std::string, std::vector<Citing>, std::less<>> by_target(
    const std::vector<Citing>& references, std::string_view path);

/// HTML to stand behind an element: how often it is cited, opening the list of places, each with
/// the words around the reference. Empty for none.
std::string cited_here(const Edition& edition, std::string_view page,
                       const std::vector<Citing>& references);

}  // namespace ibidem::output
