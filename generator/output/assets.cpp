#include "assets.h"

#include <map>

namespace ibidem::output {

std::vector<Asset> assets(const theme::Theme& theme) {
  std::string style;
  std::map<std::string, std::string> scripts{{"script", {}}};
  std::vector<Asset> result;
  for (const auto& [path, file] : theme.files()) {
    if (path.starts_with("style/") && path.ends_with(".css")) {
      style += file.bytes;
    } else if (path.starts_with("script/") && path.ends_with(".js")) {
      const auto inner = path.substr(std::string_view("script/").size());
      const auto folder = inner.find('/');
      scripts[folder == std::string::npos ? "script" : inner.substr(0, folder)] += file.bytes;
    } else if (path.starts_with("fonts/") || path.starts_with("image/")) {
      result.push_back({"assets/" + path, file.bytes});
    }
  }
  result.push_back({"assets/style.css", std::move(style)});
  for (auto& [name, bytes] : scripts) {
    result.push_back({"assets/" + name + ".js", std::move(bytes)});
  }
  return result;
}

}  // namespace ibidem::output
