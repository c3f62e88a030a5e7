#pragma once

#include "content_file.h"

#include "base/diagnostics.h"
#include "model/document.h"
#include "model/language.h"
#include "model/text.h"

#include <filesystem>
#include <optional>
#include <string>

namespace ibidem::corpus {

/// A text with the facts of its front matter.
struct LoadedText {
  TextFacts facts;
  Text text;
};

/// Reads one language of a document from the content folder: front matter, Markdown, structure.
/// Nothing where the file cannot be used; the diagnostics say why. `read` as in read_content.
std::optional<LoadedText> load_text(const std::filesystem::path& content, const std::string& file,
                                    const Facts& facts, const Language& language,
                                    Diagnostics& diagnostics, FilesRead* read = nullptr);

}  // namespace ibidem::corpus
