#include "index/parts.h"

#include <algorithm>
#include <tuple>

namespace ibidem::index {
namespace {

std::optional<int> year_of(const corpus::Corpus& corpus, std::uint32_t document) {
  const auto& date = corpus.documents[document].document.facts.date;
  return date ? std::optional(date->year) : std::nullopt;
}

/// Adds the parts of one year, filled from its oldest documents on.
void add_year(std::span<const Weight> documents, std::optional<int> year, std::size_t bound,
              std::vector<Part>& parts) {
  std::vector<Part> of_year;
  std::size_t passages = 0;
  for (auto i = documents.rbegin(); i != documents.rend(); ++i) {
    if (of_year.empty() || passages + i->passages > bound) {
      of_year.push_back({year, of_year.size() + 1, {i->document, i->document}});
      passages = 0;
    }
    of_year.back().documents.newest = i->document;
    passages += i->passages;
  }
  parts.insert(parts.end(), of_year.rbegin(), of_year.rend());
}

}  // namespace

bool newer(const corpus::Corpus& corpus, std::uint32_t a, std::uint32_t b) {
  // Of lists that stand in this order: who looks at such a list depends on it already.
  const auto& left = corpus.documents.untracked()[a].document.facts.date;
  const auto& right = corpus.documents.untracked()[b].document.facts.date;
  return left == right ? a < b : left > right;
}

std::optional<Stretch> newest(std::span<const Weight> documents, std::size_t bound) {
  if (documents.empty()) return std::nullopt;
  Stretch result{documents.front().document, documents.front().document};
  std::size_t passages = 0;
  for (const Weight& weight : documents) {
    passages += weight.passages;
    if (passages > bound) break;
    result.oldest = weight.document;
  }
  return result;
}

std::vector<Part> by_year(const corpus::Corpus& corpus, std::span<const Weight> documents,
                          std::size_t bound) {
  std::vector<Part> parts;
  for (std::size_t begin = 0; begin < documents.size();) {
    const auto year = year_of(corpus, documents[begin].document);
    std::size_t end = begin;
    while (end < documents.size() && year_of(corpus, documents[end].document) == year) ++end;
    add_year(documents.subspan(begin, end - begin), year, bound, parts);
    begin = end;
  }
  return parts;
}

std::span<const std::uint32_t> within(const corpus::Corpus& corpus,
                                      std::span<const std::uint32_t> documents,
                                      const Stretch& stretch) {
  const auto order = [&](std::uint32_t a, std::uint32_t b) { return newer(corpus, a, b); };
  const auto begin = std::lower_bound(documents.begin(), documents.end(), stretch.newest, order);
  const auto end = std::upper_bound(begin, documents.end(), stretch.oldest, order);
  return {begin, end};
}

}  // namespace ibidem::index
