#include "link_safety.h"

#include <algorithm>
#include <string>

namespace ibidem::markdown {
namespace {

/// Documents' pages stand two folders below the root: LANG/documents/.
constexpr int folders_above = 2;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

/// Browsers take "%2e" in a path for a dot.
std::string with_dots(std::string path) {
  for (std::size_t at = path.find("%2e"); at != path.npos; at = path.find("%2e", at)) {
    path.replace(at, 3, ".");
  }
  return path;
}

bool stays_inside(std::string_view path) {
  int depth = folders_above;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    if (part == "..") {
      if (--depth < 0) return false;
    } else if (!part.empty() && part != ".") {
      ++depth;
    }
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return true;
}

}  // namespace

bool is_safe_link(std::string_view address) {
  // Browsers drop tabs and line ends in an address and read a backslash as a slash.
  const bool odd = std::any_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
  });
  if (odd || address.empty() || address.front() == ' ') return false;
  const std::string text = lower(address);
  const std::size_t colon = text.find_first_of(":/?#");
  if (colon != text.npos && text[colon] == ':') {
    const std::string_view scheme = std::string_view(text).substr(0, colon);
    return scheme == "http" || scheme == "https" || scheme == "mailto";
  }
  if (text.front() == '/') return false;
  return stays_inside(with_dots(text.substr(0, text.find_first_of("?#"))));
}

}  // namespace ibidem::markdown
