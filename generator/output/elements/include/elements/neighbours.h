#pragma once

#include "base/tracked.h"
#include "corpus/corpus.h"
#include "index/index.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ibidem::output {

/// The documents before and after one: of an annexed submission in its report, in the order of the
/// States' names, else in time.
struct Neighbours {
  std::optional<std::uint32_t> previous;
  std::optional<std::uint32_t> next;
};

/// Of all documents, by index. `country_order`: as Edition has it.
Tracked<Neighbours> neighbours_of(const corpus::Corpus& corpus, const index::Index& index,
                                  const std::vector<std::size_t>& country_order);

/// The submissions annexed to a document, in the order of their States' names.
std::vector<std::uint32_t> ordered_submissions(const corpus::Corpus& corpus,
                                               const corpus::Record& record,
                                               const std::vector<std::size_t>& country_order);

}  // namespace ibidem::output
