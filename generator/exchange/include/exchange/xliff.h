#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "corpus/corpus.h"
#include "model/language.h"
#include "model/rich_text.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::exchange {

/// XLIFF 2.1 of documents for translation from `source` into `translation`: a file a text, a unit a
/// piece of running text, with the terms of the glossary that stand in it, calls of notes,
/// emphasis and links as inline codes. States: "initial" (with the sub-state "ibidem:outdated"
/// where the source has changed since), "translated", "final" in an official text. Each unit has a
/// hash of its source. Fails where a text cannot be read.
Result<std::string> write_xliff(const corpus::Corpus& corpus,
                                std::span<const std::uint32_t> documents, const Language& source,
                                const Language& translation);

/// A unit that came back.
struct ReturnedUnit {
  std::string id;
  std::string hash;  ///< of the source as it was exported
  RichText source;
  std::optional<RichText> target;
  bool initial = false;  ///< whether nobody has translated it yet
  int line = 0;
};

struct ReturnedText {
  std::string original;  ///< "documents/a-77-275/fr.md"
  std::vector<ReturnedUnit> units;
  int line = 0;
};

struct Returned {
  Language source;
  Language translation;
  std::vector<ReturnedText> texts;
};

/// Reads XLIFF that write_xliff wrote and another tool may have changed. What is malformed becomes
/// diagnostics and nothing is returned.
std::optional<Returned> read_xliff(std::string_view bytes, const std::string& file,
                                   Diagnostics& diagnostics);

}  // namespace ibidem::exchange
