#include "elements/neighbours.h"

#include "index/shown.h"

#include <algorithm>
#include <span>
#include <utility>

namespace ibidem::output {
namespace {

/// `order`: from the first that one reads to the last.
void tie(std::span<const std::uint32_t> order, std::vector<Neighbours>& neighbours) {
  for (std::size_t i = 1; i < order.size(); ++i) {
    neighbours[order[i]].previous = order[i - 1];
    neighbours[order[i - 1]].next = order[i];
  }
}

}  // namespace

Tracked<Neighbours> neighbours_of(const corpus::Corpus& corpus, const index::Index& index,
                                  const std::vector<std::size_t>& country_order) {
  std::vector<Neighbours> neighbours(corpus.documents.size());
  for (const auto& record : corpus.documents) {
    if (record.submissions.empty()) continue;
    tie(ordered_submissions(corpus, record, country_order), neighbours);
  }
  const auto& newest_first = index.chronology.all();
  tie(std::vector<std::uint32_t>(newest_first.rbegin(), newest_first.rend()), neighbours);
  return neighbours;
}

std::vector<std::uint32_t> ordered_submissions(const corpus::Corpus& corpus,
                                               const corpus::Record& record,
                                               const std::vector<std::size_t>& country_order) {
  std::vector<std::pair<std::size_t, std::uint32_t>> order;
  for (const auto submission : record.submissions) {
    const auto country = index::submitter(corpus, corpus.named(submission));
    order.emplace_back(country ? country_order[*country] : country_order.size(), submission);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> submissions;
  for (const auto& [rank, submission] : order) submissions.push_back(submission);
  return submissions;
}

}  // namespace ibidem::output
