#include "theme/html.h"

namespace ibidem::theme {

void append_escaped(std::string& html, std::string_view text) {
  std::size_t done = 0;
  for (auto at = text.find_first_of("&<>\"'"); at != std::string_view::npos;
       at = text.find_first_of("&<>\"'", done)) {
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
