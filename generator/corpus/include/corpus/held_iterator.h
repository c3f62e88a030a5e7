#pragma once

#include <cstddef>
#include <iterator>

namespace ibidem::corpus {

/// Goes through a list that makes its elements when they are asked for.
template <class List, class Element>
class HeldIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Element;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = Element;

  HeldIterator(const List& all, std::size_t at) : all_(&all), at_(at) {}
  Element operator*() const { return (*all_)[at_]; }
  HeldIterator& operator++() {
    ++at_;
    return *this;
  }
  bool operator==(const HeldIterator&) const = default;

 private:
  const List* all_;
  std::size_t at_;
};

}  // namespace ibidem::corpus
