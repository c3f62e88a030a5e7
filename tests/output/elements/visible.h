#pragma once

#include <string>
#include <utility>

namespace ibidem::output {

/// No-break blanks made visible: "_" the wide one, "~" the narrow.
inline std::string visible(std::string html) {
  for (const auto& [blank, sign] : {std::pair("\u00A0", "_"), std::pair("\u202F", "~")}) {
    const std::string bytes = blank;
    for (auto at = html.find(bytes); at != std::string::npos; at = html.find(bytes)) {
      html.replace(at, bytes.size(), sign);
    }
  }
  return html;
}

}  // namespace ibidem::output
