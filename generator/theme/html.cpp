#include "theme/html.h"

#include <array>

namespace ibidem::theme {
namespace {

constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("&<>\"'")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// The next character at or behind `at` that is written as a reference, or the end.
std::size_t next_special(std::string_view text, std::size_t at) {
  while (at < text.size() && !special[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

void append_escaped(std::string& html, std::string_view text) {
  std::size_t done = 0;
  for (auto at = next_special(text, 0); at < text.size(); at = next_special(text, done)) {
    html += text.substr(done, at - done);
    switch (text[at]) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += "&#39;";
        break;
    }
    done = at + 1;
  }
  html += text.substr(done);
}

Html escape(std::string_view text) {
  Html html;
  html.text.reserve(text.size() + text.size() / 16);
  append_escaped(html.text, text);
  return html;
}

}  // namespace ibidem::theme
