#pragma once

#include "corpus/corpus.h"
#include "index/index.h"
#include "model/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::data {

/// A file of the site, ready to be written.
struct DataFile {
  std::string path;   ///< relative to the site's root, "data/documents/a-78-76.json"
  std::string bytes;  ///< JSON in UTF-8, keys sorted, on one line with a line end
};

/// data/portal.json: what the portal holds and what it is about. Counts and paragraphs are of the
/// fallback language's text where a document has it, else of the first it has. `index` may be of
/// any language: only which countries have a page is taken from it.
DataFile portal_data(const corpus::Corpus& corpus, const index::Index& index);

/// data/documents/SLUG.json: one document in all its languages. `texts`: what corpus::read_text
/// gave for each of them, in any order.
DataFile document_data(const corpus::Corpus& corpus, std::uint32_t document,
                       const std::vector<Text>& texts);

}  // namespace ibidem::data
