#include "model/plain.h"

#include <algorithm>
#include <string_view>

namespace ibidem {

std::string plain(const RichText& rich) {
  std::string result;
  result.reserve(rich.text.size());
  std::string_view rest = rich.text;
  while (!rest.empty()) {
    const std::size_t word = std::min(rest.find_first_not_of(" \n"), rest.size());
    rest.remove_prefix(word);
    const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
    const auto end = std::find_if(rest.begin(), rest.end(), is_blank);
    const auto size = static_cast<std::size_t>(end - rest.begin());
    if (size > 0 && !result.empty()) result += ' ';
    result += rest.substr(0, size);
    rest.remove_prefix(size);
  }
  return result;
}

}  // namespace ibidem
