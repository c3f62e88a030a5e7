#include "model/plain.h"

#include <algorithm>
#include <string_view>

namespace ibidem {
namespace {

// Nearly all texts have one blank between words and none around.
bool is_plain(std::string_view text) {
  return text.find('\n') == std::string_view::npos && !text.starts_with(' ') &&
         !text.ends_with(' ') && text.find("  ") == std::string_view::npos;
}

}  // namespace

std::string plain(const RichText& rich) {
  if (is_plain(rich.text)) return rich.text;
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
