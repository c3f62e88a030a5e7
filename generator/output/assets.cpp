#include "assets.h"

namespace ibidem::output {

std::vector<Asset> assets(const theme::Theme& theme) {
  std::string style;
  std::string script;
  std::vector<Asset> result;
  for (const auto& [path, file] : theme.files()) {
    if (path.starts_with("style/") && path.ends_with(".css")) {
      style += file.bytes;
    } else if (path.starts_with("script/") && path.ends_with(".js")) {
      script += file.bytes;
    } else if (path.starts_with("fonts/") || path.starts_with("image/")) {
      result.push_back({"assets/" + path, file.bytes});
    }
  }
  result.push_back({"assets/style.css", std::move(style)});
  result.push_back({"assets/script.js", std::move(script)});
  return result;
}

}  // namespace ibidem::output
