#include "citation_network.h"

#include "citations/year.h"
#include "elements/cited_by.h"
#include "elements/names.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ibidem::output {
namespace {

/// How many references one symbol makes to another.
struct Count {
  std::string_view from;
  std::string_view to;
  std::size_t count = 0;
};
using Counts = std::vector<Count>;

/// Counts pairs of symbols.
class Pairs {
 public:
  std::size_t number_of(std::string_view symbol) {
    const auto [found, is_new] = numbers_.try_emplace(symbol, symbols_.size());
    if (is_new) symbols_.push_back(symbol);
    return found->second;
  }

  void add(std::size_t from, std::size_t to) { pairs_.emplace_back(from, to); }

  /// In no order that means anything.
  Counts run() {
    std::sort(pairs_.begin(), pairs_.end());
    Counts counts;
    for (std::size_t i = 0; i < pairs_.size();) {
      const auto first = i;
      while (i < pairs_.size() && pairs_[i] == pairs_[first]) ++i;
      counts.push_back({symbols_[pairs_[first].first], symbols_[pairs_[first].second], i - first});
    }
    return counts;
  }

 private:
  std::unordered_map<std::string_view, std::size_t> numbers_;
  std::vector<std::string_view> symbols_;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
};

/// References by the symbols of who cites and what is cited.
Counts counts_of(const Edition& edition) {
  Pairs pairs;
  for (const auto& record : edition.corpus.all_outlined()) {
    const auto* text = shown_text(edition, record);
    if (text == nullptr) continue;
    // An annexed submission bears the symbol of its report.
    const std::string_view from = record.document.facts.symbol;
    if (text->citations.empty()) continue;
    const std::size_t number = pairs.number_of(from);
    for (std::size_t i = 0; i < text->citations.size(); ++i) {
      const std::string_view target = text->citations.target(i);
      if (target.empty() || text->citations.via(i) == Via::internal || target == from) continue;
      pairs.add(number, pairs.number_of(target));
    }
  }
  return pairs.run();
}

std::optional<int> year_in_register(const corpus::Corpus& corpus, std::string_view symbol) {
  for (const auto& report : corpus.reports.reports) {
    if (report.symbol == symbol) return std::atoi(report.year.c_str());
  }
  return std::nullopt;
}

/// Makes the nodes of symbols; knows which documents the portal holds.
class Nodes {
 public:
  explicit Nodes(const corpus::Corpus& corpus) : corpus_(corpus) {
    const auto& documents = corpus.all_named();
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
      const auto& record = documents[i];
      if (!record.parent) held_.emplace(record.document.facts.symbol, i);
    }
  }

  CitationNetwork::Node make(std::string_view symbol, std::size_t references) const {
    CitationNetwork::Node node{std::string(symbol), slug(symbol), {}, {}, {}, references};
    const auto held = held_.find(symbol);
    if (held == held_.end()) {
      node.year = year_in_register(corpus_, symbol);
    } else {
      const auto& document = corpus_.named(held->second).document;
      node.document = held->second;
      node.slug = document.slug;
      if (document.facts.date) {
        node.year = document.facts.date->year;
        node.order = iso(*document.facts.date);
      }
    }
    if (!node.year) node.year = citations::year_of(symbol);
    return node;
  }

 private:
  const corpus::Corpus& corpus_;
  std::unordered_map<std::string_view, std::uint32_t> held_;
};

/// The symbols with most references, in the order of their rank; those with as many by symbol.
std::vector<std::pair<std::string_view, std::size_t>> ranked(const Counts& counts) {
  std::unordered_map<std::string_view, std::size_t> references;
  for (const auto& [from, to, count] : counts) {
    references[from] += count;
    references[to] += count;
  }
  std::vector<std::pair<std::string_view, std::size_t>> result(references.begin(),
                                                               references.end());
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::tie(b.second, a.first) < std::tie(a.second, b.first);
  });
  return result;
}

void add_edges(const Counts& counts, CitationNetwork& network) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    places.emplace(network.nodes[i].symbol, i);
  }
  for (const auto& [citing, cited, count] : counts) {
    const auto from = places.find(citing);
    const auto to = places.find(cited);
    if (from == places.end() || to == places.end()) continue;
    network.edges.push_back({from->second, to->second, count});
  }
  std::sort(network.edges.begin(), network.edges.end(),
            [](const CitationNetwork::Edge& a, const CitationNetwork::Edge& b) {
              return std::tuple(a.from, b.count, a.to) < std::tuple(b.from, a.count, b.to);
            });
}

}  // namespace

CitationNetwork citation_network(const Edition& edition, std::size_t limit) {
  const auto counts = counts_of(edition);
  const auto symbols = ranked(counts);
  const Nodes nodes(edition.corpus);
  CitationNetwork network;
  for (std::size_t i = 0; i < symbols.size() && i < limit; ++i) {
    network.nodes.push_back(nodes.make(symbols[i].first, symbols[i].second));
  }
  network.left_out = symbols.size() - network.nodes.size();
  std::sort(network.nodes.begin(), network.nodes.end(),
            [](const CitationNetwork::Node& a, const CitationNetwork::Node& b) {
              return std::tuple(b.year.value_or(0), b.order, a.symbol) <
                     std::tuple(a.year.value_or(0), a.order, b.symbol);
            });
  add_edges(counts, network);
  return network;
}

}  // namespace ibidem::output
