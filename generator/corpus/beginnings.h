#pragma once

#include "markdown/tree.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// The value of a paragraph's number; -1 for what is none or too long, and so out of any sequence.
int number_value(std::string_view digits);

/// How often a numbering of paragraphs begins below each heading of a text.
class Beginnings {
 public:
  explicit Beginnings(const markdown::Tree& tree);

  /// `heading`: index of a heading of the tree. What counts is its part of the text, to the next
  /// heading of the same or a higher level.
  std::ptrdiff_t below(std::size_t heading) const;

 private:
  std::vector<std::ptrdiff_t> before_;  // numberings that begin before each block
  std::vector<std::size_t> end_;        // of a heading, the block after its part of the text
};

}  // namespace ibidem::corpus
