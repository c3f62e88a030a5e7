#include "beginnings.h"

#include <algorithm>
#include <charconv>

namespace ibidem::corpus {

using markdown::Block;

int number_value(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

Beginnings::Beginnings(const markdown::Tree& tree)
    : before_(tree.size() + 1), end_(tree.size(), tree.size()) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < tree.size(); ++at) {
    if (tree[at].kind == Block::Kind::heading) {
      while (!open.empty() && tree[open.back()].level >= tree[at].level) {
        end_[open.back()] = at;
        open.pop_back();
      }
      open.push_back(at);
    }
    const auto& items = tree[at].items;
    before_[at + 1] = before_[at] + std::count_if(items.begin(), items.end(), [](const auto& item) {
                        return number_value(item.number) == 1;
                      });
  }
}

std::ptrdiff_t Beginnings::below(std::size_t heading) const {
  return before_[end_[heading]] - before_[heading];
}

}  // namespace ibidem::corpus
