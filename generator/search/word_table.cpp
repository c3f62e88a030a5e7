#include "word_table.h"

#include "base/hash.h"

#include <algorithm>

namespace ibidem::search {

std::uint32_t WordTable::hash(std::string_view word) {
  return static_cast<std::uint32_t>(hash64(word));
}

std::uint32_t WordTable::find(std::string_view word, std::uint32_t hash) const {
  const auto found = all_->numbers.find(Word{word, hash});
  return found == all_->numbers.end() ? none : *found;
}

std::uint32_t WordTable::add(std::string_view word, std::uint32_t hash) {
  if (const auto known = find(word, hash); known != none) return known;
  auto* letters = static_cast<char*>(all_->memory.allocate(word.size(), 1));
  std::copy(word.begin(), word.end(), letters);
  all_->words.push_back({{letters, word.size()}, hash});
  all_->numbers.insert(size() - 1);
  return size() - 1;
}

}  // namespace ibidem::search
