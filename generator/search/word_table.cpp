#include "word_table.h"

#include "base/hash.h"

#include <algorithm>
#include <cstddef>

namespace ibidem::search {

std::uint32_t WordTable::hash(std::string_view word) {
  return static_cast<std::uint32_t>(hash64(word));
}

std::uint32_t WordTable::find(std::string_view word, std::uint32_t hash) const {
  const auto& known = all_->known;
  auto one = std::lower_bound(known.begin(), known.end(), HashAndNumber(hash, 0));
  for (; one != known.end() && one->first == hash; ++one) {
    if ((*this)[one->second] == word) return one->second;
  }
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

WordTable::Packed WordTable::packed() const {
  Packed packed;
  std::vector<HashAndNumber> by_hash = all_->known;
  const auto old = static_cast<std::ptrdiff_t>(by_hash.size());
  for (std::uint32_t number = 0; number < size(); ++number) {
    packed.letters += (*this)[number];
    packed.ends.push_back(static_cast<std::uint32_t>(packed.letters.size()));
    if (number >= old) by_hash.emplace_back(hash_of(number), number);
  }
  std::sort(by_hash.begin() + old, by_hash.end());
  std::inplace_merge(by_hash.begin(), by_hash.begin() + old, by_hash.end());
  for (const auto& [hash, number] : by_hash) packed.by_hash.push_back(number);
  return packed;
}

bool WordTable::unpack(Packed packed) {
  all_->letters = std::move(packed.letters);
  const std::string_view letters = all_->letters;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : packed.ends) {
    if (end < begin || end > letters.size()) return false;
    const std::string_view word = letters.substr(begin, end - begin);
    all_->words.push_back({word, hash(word)});
    begin = end;
  }
  for (const std::uint32_t number : packed.by_hash) {
    if (number >= size()) return false;
    all_->known.emplace_back(hash_of(number), number);
  }
  return all_->known.size() == size() && std::is_sorted(all_->known.begin(), all_->known.end());
}

}  // namespace ibidem::search
