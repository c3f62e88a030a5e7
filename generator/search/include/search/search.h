#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "model/text.h"
#include "store/sink.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace ibidem::search {

/// The full-text index of a portal, made while its documents are read for their pages: first `add`
/// for every document, in any order and from several threads, then `write` once. What it writes are
/// small scripts under search/ of which the search page loads those that a query needs; the same
/// bytes whatever the order and the threads. Memory grows with the index, not with the texts.
class Index {
 public:
  /// `corpus` and `sink` must outlive it.
  Index(const corpus::Corpus& corpus, const store::Sink& sink);
  ~Index();

  /// Reads a document into the index and writes what the search page shows of it. `texts`: what
  /// corpus::read_text gave for its languages, in the order of TextRecords. Fails if the sink does.
  Result<void> add(std::uint32_t document, const std::vector<Text>& texts);

  /// Writes the index. Fails if the sink does.
  Result<void> write();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::search
