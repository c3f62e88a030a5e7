#include "site_path.h"

namespace ibidem::store {

bool is_site_path(std::string_view path) {
  bool has_control = false;
  for (const char c : path) has_control |= static_cast<unsigned char>(c) < 0x20;
  if (has_control) return false;
  while (true) {
    const auto slash = path.find('/');
    const auto part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    if (slash == std::string_view::npos) return !part.ends_with(waiting_suffix);
    path.remove_prefix(slash + 1);
  }
}

}  // namespace ibidem::store
