#pragma once

#include "elements/edition.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ibidem::output {

/// Which documents cite which, for the picture of the whole.
struct CitationNetwork {
  struct Node {
    std::string symbol;
    std::string slug;
    std::optional<std::uint32_t> document;  ///< index, if the portal holds it
    std::optional<int> year;                ///< of its date; of a document that the portal does not
                                            ///< hold, of the register of reports or its symbol
    std::string order;           ///< what places it within its year: the date, or nothing
    std::size_t references = 0;  ///< that it makes and that are made to it
  };
  struct Edge {
    std::size_t from = 0;  ///< index of the node that cites
    std::size_t to = 0;
    std::size_t count = 0;  ///< references
  };
  std::vector<Node> nodes;   ///< newest first, those without a year last
  std::vector<Edge> edges;   ///< by `from`, then the most references first
  std::size_t left_out = 0;  ///< documents beyond the limit
};

/// The network of the texts that the edition shows, of the `limit` documents with most references.
/// What a submission cites is counted with the report to which it is annexed; what a document says
/// of itself is left out.
CitationNetwork citation_network(const Edition& edition, std::size_t limit);

}  // namespace ibidem::output
