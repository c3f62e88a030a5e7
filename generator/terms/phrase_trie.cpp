#include "phrase_trie.h"

namespace ibidem::terms {
namespace {

std::uint64_t edge(std::uint32_t node, std::uint32_t word) {
  return (static_cast<std::uint64_t>(node) << 32) | word;
}

}  // namespace

std::uint32_t Vocabulary::add(std::string_view word) {
  return numbers_.try_emplace(std::string(word), static_cast<std::uint32_t>(numbers_.size()))
      .first->second;
}

std::uint32_t Vocabulary::find(std::string_view word) const {
  const auto found = numbers_.find(word);
  return found == numbers_.end() ? nothing : found->second;
}

std::uint32_t PhraseTrie::add(const std::vector<std::uint32_t>& words) {
  std::uint32_t node = 0;
  for (const std::uint32_t word : words) {
    const auto [place, added] = edges_.try_emplace(edge(node, word), size_);
    if (node == 0) {
      if (word >= first_.size()) first_.resize(word + 1, nothing);
      first_[word] = place->second;
    }
    if (added) ++size_;
    node = place->second;
  }
  return node;
}

std::uint32_t PhraseTrie::next(std::uint32_t node, std::uint32_t word) const {
  if (node == 0) return word < first_.size() ? first_[word] : nothing;
  const auto found = edges_.find(edge(node, word));
  return found == edges_.end() ? nothing : found->second;
}

}  // namespace ibidem::terms
