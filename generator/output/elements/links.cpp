#include "elements/links.h"

#include <algorithm>

namespace ibidem::output {
namespace {

/// Whether a path begins with a scheme, whatever the case of its letters.
bool has_scheme(std::string_view address, std::string_view scheme) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return address.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), address.begin(),
                    [&](char wanted, char given) { return same(given, wanted); });
}

}  // namespace

std::string up(std::string_view page) {
  std::string result;
  for (auto depth = std::count(page.begin(), page.end(), '/'); depth > 0; --depth) result += "../";
  return result;
}

std::string relative_link(std::string_view page, std::string_view target) {
  if (is_external(target)) return std::string(target);
  const auto path = target.substr(0, target.find('#'));
  if (path == page && path.size() < target.size()) return std::string(target.substr(path.size()));
  // What both paths begin with is left out: "b.html" leads from documents/a.html to
  // documents/b.html.
  std::size_t common = 0;
  for (auto slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (page.substr(0, slash + 1) != path.substr(0, slash + 1)) break;
    common = slash + 1;
  }
  auto link = up(page.substr(common));
  link += target.substr(common);
  return link;
}

bool is_external(std::string_view address) {
  return has_scheme(address, "http://") || has_scheme(address, "https://") ||
         has_scheme(address, "mailto:");
}

bool is_allowed(std::string_view address) {
  return is_external(address) || (address.size() > 1 && address.front() == '#');
}

}  // namespace ibidem::output
