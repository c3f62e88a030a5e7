#pragma once

#include "corpus/corpus.h"
#include "index/parts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace ibidem::index {

/// How much a text says of one State or subject.
struct Tally {
  std::uint32_t which = 0;     ///< index into Countries::all() or Subjects::all()
  std::uint32_t places = 0;    ///< elements, each once
  std::uint32_t passages = 0;  ///< the same, paragraphs of subjects with their points
};

struct TextTally {
  std::vector<Tally> countries;  ///< by which
  std::vector<Tally> subjects;   ///< by which
  /// The subjects of each paragraph, each once, and behind them `paragraph_end`.
  std::vector<std::uint32_t> paragraphs;

  static constexpr std::uint32_t paragraph_end = 0xFFFFFFFF;
};

struct DocumentTally {
  std::optional<std::uint32_t> submitter;
  std::vector<TextTally> texts;  ///< in the order of Record::texts
  /// In the language that has most `places` of each, so that all languages have the same pages.
  std::vector<Tally> countries;
  std::vector<Tally> subjects;
};

/// What is counted once for the indexes of all languages.
struct Tallies {
  std::vector<DocumentTally> documents;
  std::vector<std::uint32_t> newest_first;  ///< all documents, as `newer` has them
  /// By language of the portal and document: of the text that its pages show; null if there is none
  /// at all.
  std::map<Language, std::vector<const TextTally*>> shown;
};

Tallies tally(const corpus::Corpus& corpus);

}  // namespace ibidem::index
