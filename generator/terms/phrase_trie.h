#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::terms {

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

/// The words that any phrase of a list contains, numbered from 0.
class Vocabulary {
 public:
  /// The number of a word, given one if it has none.
  std::uint32_t add(std::string_view word);
  /// The number of a word, or `nothing`.
  std::uint32_t find(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>()(word);
    }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

/// Phrases as paths of word numbers. Node 0 is the root.
class PhraseTrie {
 public:
  /// The node at the end of a path, made if it is not there.
  std::uint32_t add(const std::vector<std::uint32_t>& words);
  /// The node that a word leads to, or `nothing`.
  std::uint32_t next(std::uint32_t node, std::uint32_t word) const;
  std::uint32_t size() const { return size_; }

 private:
  std::vector<std::uint32_t> first_;  ///< where words lead from the root, by their numbers
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::uint32_t size_ = 1;
};

}  // namespace ibidem::terms
