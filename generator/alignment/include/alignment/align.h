#pragma once

#include "alignment/elements.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ibidem::alignment {

/// An element of the source and its counterpart; one of them may be missing.
struct Pair {
  std::optional<std::size_t> source;
  std::optional<std::size_t> translation;

  bool operator==(const Pair&) const = default;
};

/// Pairs the elements of two languages of a text, in the order of the source, what only the
/// translation has behind what stands before it. Elements with a printed number are pairs where
/// both have it; between them what has none is paired in order if both have the same kinds, else by
/// what fits best in length and in words that look alike, so that a missing paragraph does not
/// shift all that follow. Notes are paired by their numbers.
std::vector<Pair> align(const std::vector<Element>& source,
                        const std::vector<Element>& translation);

}  // namespace ibidem::alignment
