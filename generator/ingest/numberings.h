#pragma once

#include <vector>

namespace ibidem::ingest {

/// Follows the numberings of a text to tell a label at the beginning of a line from a number that
/// only happens to be wrapped there.
class Numberings {
 public:
  /// Whether the number goes on where one of the numberings stopped, or begins a new one. Where the
  /// line before was ended on purpose, one or two numbers may have been lost.
  bool number(int value, bool after_break, bool after_short_line);

 private:
  bool goes_on(int value, int step);

  std::vector<int> open_;
};

}  // namespace ibidem::ingest
