#pragma once

#include "line.h"
#include "vocabulary.h"

#include <optional>

namespace ibidem::ingest {

/// Whether the bytes are a text that can be read at all; errors say why not.
bool check_source(std::string_view source, const std::string& file, Diagnostics& diagnostics);

/// The language of a text: the one that the importer names unless the text contradicts it, else the
/// one that its small words tell, else the one that its masthead prints.
std::optional<Language> tell_language(const std::vector<Line>& lines, const Options& options,
                                      const std::string& file, Diagnostics& diagnostics);

/// Reports words that recognition is known to confuse. They are not corrected.
void report_suspects(const std::vector<Line>& lines, const Vocabulary& words,
                     const std::string& file, Diagnostics& diagnostics);

}  // namespace ibidem::ingest
