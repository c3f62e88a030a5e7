#include "near_symbols.h"

#include <algorithm>
#include <utility>

namespace ibidem::check {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Difference difference(std::string_view a, std::string_view b) {
  if (a == b) return Difference::none;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return Difference::more;
  const auto at =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (b.size() > a.size()) {
    return a.substr(at) == b.substr(at + 1) ? Difference::one_slip : Difference::more;
  }
  if (a.substr(at + 1) == b.substr(at + 1)) {
    return is_digit(a[at]) && is_digit(b[at]) ? Difference::one_digit : Difference::one_slip;
  }
  const bool swapped = at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
                       a.substr(at + 2) == b.substr(at + 2);
  return swapped ? Difference::one_slip : Difference::more;
}

NearSymbols::NearSymbols(std::vector<std::string> known) : known_(std::move(known)) {
  std::sort(known_.begin(), known_.end());
  known_.erase(std::unique(known_.begin(), known_.end()), known_.end());
  for (std::uint32_t i = 0; i < known_.size(); ++i) {
    by_shortened_[known_[i]].push_back(i);
    for (std::size_t at = 0; at < known_[i].size(); ++at) {
      by_shortened_[std::string(known_[i]).erase(at, 1)].push_back(i);
    }
  }
}

std::string NearSymbols::nearest(std::string_view symbol, bool digits) const {
  std::vector<std::uint32_t> candidates;
  const auto add = [&](const std::string& shortened) {
    const auto found = by_shortened_.find(shortened);
    if (found == by_shortened_.end()) return;
    candidates.insert(candidates.end(), found->second.begin(), found->second.end());
  };
  add(std::string(symbol));
  for (std::size_t at = 0; at < symbol.size(); ++at) add(std::string(symbol).erase(at, 1));
  std::sort(candidates.begin(), candidates.end());
  std::string by_digit;
  for (const std::uint32_t i : candidates) {
    const Difference found = difference(symbol, known_[i]);
    if (found == Difference::one_slip) return known_[i];
    if (found == Difference::one_digit && digits && by_digit.empty()) by_digit = known_[i];
  }
  return by_digit;
}

}  // namespace ibidem::check
