#pragma once

#include <cstdint>
#include <string>

#include "base/error.h"
#include "corpus/corpus.h"

namespace ibidem::output {

/// A file of the site, ready to be written.
struct DataFile {
  std::string path;   ///< relative to the site's root, "data/documents/a-78-76.json"
  std::string bytes;  ///< JSON in UTF-8, keys sorted, on one line with a line end
};

/// data/portal.json: what the portal holds and what it is about. Counts and paragraphs are of the
/// fallback language's text where a document has it, else of the first it has.
DataFile portal_data(const corpus::Corpus& corpus);

/// data/documents/SLUG.json: all texts of one document, read anew. Fails if one cannot be read.
Result<DataFile> document_data(const corpus::Corpus& corpus, std::uint32_t document);

}  // namespace ibidem::output
