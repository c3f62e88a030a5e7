#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "model/text.h"
#include "store/sink.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// What there is of the index that the last build made.
struct LastIndex {
  std::filesystem::path file;  ///< where all is kept that the next build needs
  std::string version;         ///< what `kept_as` gave then; empty where nothing is to be used
  std::vector<std::uint64_t> inputs;  ///< by document: tells its record and the bytes of its texts
  /// Keeps files of the site as they are, by hash64 of their paths; false where it cannot.
  std::function<bool(std::span<const std::uint64_t>)> keep;
  /// Gives the bytes of a file of the site as the last build left it; nothing where it cannot.
  std::function<std::optional<std::string>(std::string_view path)> read;
};

/// The full-text index of a portal, made while its documents are read for their pages: first `add`
/// for every document, in any order and from several threads, then `write` once. What it writes are
/// small scripts under search/ of which the search page loads those that a query needs; the same
/// bytes whatever the order and the threads. Memory grows with the index, not with the texts.
class Index {
 public:
  /// `corpus` and `sink` must outlive it.
  Index(const corpus::Corpus& corpus, const store::Sink& sink);
  ~Index();

  /// Begins with the index of the last build, less the documents that are not as they were. Its
  /// shards are kept where nothing in them has changed. To be called before the first `add`; the
  /// files that it keeps it names to no sink.
  void begin(const LastIndex& last);

  /// Whether a document is to be added: not where it is as it was in the last build.
  bool is_new(std::uint32_t document) const;

  /// By what the next build knows what was kept for it; empty where nothing was. After `write`.
  std::string kept_as() const;

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
