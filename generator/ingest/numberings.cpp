#include "numberings.h"

#include <cstddef>

namespace ibidem::ingest {

bool Numberings::number(int value, bool after_break, bool after_short_line) {
  if (goes_on(value, 1) || (after_short_line && (goes_on(value, 2) || goes_on(value, 3))))
    return true;
  // Of a text that leaves paragraphs out the numbers go on higher up.
  const bool leaps = after_short_line && !open_.empty() && value > open_.back();
  if ((value != 1 && !open_.empty() && !leaps) || !after_break) return false;
  constexpr std::size_t deepest = 8;
  if (open_.size() >= deepest) open_.erase(open_.begin());
  open_.push_back(value);
  return true;
}

bool Numberings::goes_on(int value, int step) {
  for (auto last = open_.rbegin(); last != open_.rend(); ++last) {
    if (value != *last + step) continue;
    open_.erase(last.base(), open_.end());
    open_.back() = value;
    return true;
  }
  return false;
}

}  // namespace ibidem::ingest
