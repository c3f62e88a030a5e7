#pragma once

#include "base/diagnostics.h"
#include "markdown/tree.h"
#include "model/document.h"
#include "model/language.h"
#include "model/symbol.h"
#include "terms/countries.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

/// What the person who imports knows and the text may not print.
struct Options {
  std::optional<Symbol> symbol;
  std::optional<Language> language;  ///< French or English
};

/// One text as the content folder will have it.
struct ImportedText {
  Facts facts;
  std::string folder;  ///< relative to the content folder, "documents/a-78-76/aus"
  Language language;
  TextFacts text_facts;  ///< `source` is left to the plan
  markdown::Tree tree;   ///< begins with the title, the only heading of level 1
};

/// A line of the source that is not part of the text: page furniture, contents, masthead.
struct Removed {
  int line = 0;
  std::string text;      ///< as it stands in the source
  std::string_view why;  ///< "page number", "contents", "masthead" …
};

struct Imported {
  std::vector<ImportedText> texts;  ///< the document, then the submissions annexed to it in order
  std::vector<Removed> removed;     ///< by line
};

/// Sources larger than this are refused.
inline constexpr std::size_t max_source_bytes = std::size_t{64} << 20;

/// Reads an extracted text (bytes as they are in the file; `file` is its name for positions) into
/// the document and the submissions annexed to it. Doubts are warnings at their line; what makes an
/// import impossible (not text, no symbol, no language, nothing recognisable) is an error, and
/// nothing is returned then. Linear in the size of the source.
std::optional<Imported> import_text(std::string_view source, const std::string& file,
                                    const Options& options, const terms::Countries& countries,
                                    Diagnostics& diagnostics);

}  // namespace ibidem::ingest
