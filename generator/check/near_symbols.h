#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::check {

/// How two symbols differ.
enum class Difference : std::uint8_t {
  none,       ///< they are the same
  one_digit,  ///< another digit in one place, as the symbols of one series do
  one_slip,   ///< one character too many, too few or wrong, or two that changed places
  more,
};

Difference difference(std::string_view a, std::string_view b);

/// Finds, among known symbols, those one character away. Both building and asking take time in
/// proportion to the length of the symbols, however many are known.
class NearSymbols {
 public:
  explicit NearSymbols(std::vector<std::string> known);

  /// The first known symbol, in their order, that differs from `symbol` in one character: by a slip
  /// if there is one, else by a digit. Empty if there is none.
  std::string nearest(std::string_view symbol, bool digits) const;

 private:
  std::vector<std::string> known_;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      by_shortened_;  // one character left out
};

}  // namespace ibidem::check
