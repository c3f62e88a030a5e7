#pragma once

#include "alignment/align.h"

#include <span>

namespace ibidem::alignment {

/// Pairs stretches of elements without printed numbers; `pairs` gets indices that count from
/// `source_begin` and `translation_begin`. Stretches too large to be weighed are paired in order.
void pair_gap(std::span<const Element> source, std::size_t source_begin,
              std::span<const Element> translation, std::size_t translation_begin,
              std::vector<Pair>& pairs);

}  // namespace ibidem::alignment
