#include "assets.h"

#include <map>
#include <optional>
#include <string_view>

namespace ibidem::output {
namespace {

/// A line of a style sheet without the blanks that only its writer reads: those behind the name of
/// a property and before a brace.
std::string lean_style(std::string_view line) {
  std::string lean(line);
  if (lean.ends_with(" {")) lean.erase(lean.size() - 2, 1);
  const auto name = lean.find_first_not_of("abcdefghijklmnopqrstuvwxyz-");
  if (name != std::string::npos && lean.compare(name, 2, ": ") == 0) lean.erase(name + 1, 1);
  return lean;
}

/// Appends a file without what only its writer reads. Whole lines only: what stands inside a line
/// may be part of a string. Lines of a style sheet are joined where a sign parts them anyway.
void append_lean(std::string& joined, std::string_view bytes, bool is_style) {
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    auto line = bytes.substr(0, end);
    bytes = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
    const auto text = line.find_first_not_of(" \t\r");
    if (text == std::string_view::npos) continue;
    line.remove_prefix(text);
    if (line.starts_with("//")) continue;
    // The last declaration of a rule needs no sign behind it.
    if (is_style && line.front() == '}' && joined.ends_with(';')) joined.pop_back();
    joined += is_style ? lean_style(line) : std::string(line);
    if (!is_style || std::string_view("{};,").find(line.back()) == std::string_view::npos) {
      joined += '\n';
    }
  }
}

/// The file of the site that a style or script of the theme goes into: "style/a.css" into
/// assets/style.css, "script/search/a.js" into assets/search.js, "worker/a.js" into worker.js.
std::optional<std::string> joined_path(std::string_view path) {
  if (path.starts_with("worker/")) return "worker.js";
  for (const auto& [kind, extension] : {std::pair("style", ".css"), std::pair("script", ".js")}) {
    const std::string folder = std::string(kind) + "/";
    if (!path.starts_with(folder) || !path.ends_with(extension)) continue;
    const auto inner = path.substr(folder.size());
    const auto slash = inner.find('/');
    return "assets/" +
           std::string(slash == std::string_view::npos ? kind : inner.substr(0, slash)) + extension;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Asset> assets(const theme::Theme& theme) {
  std::map<std::string, std::string> joined{{"assets/style.css", {}}, {"assets/script.js", {}}};
  std::vector<Asset> result;
  for (const auto& [path, file] : theme.files()) {
    if (const auto target = joined_path(path)) {
      append_lean(joined[*target], file.bytes, target->ends_with(".css"));
    } else if (path.starts_with("fonts/") || path.starts_with("image/")) {
      result.push_back({"assets/" + path, file.bytes});
    }
  }
  for (auto& [path, bytes] : joined) result.push_back({path, std::move(bytes)});
  return result;
}

}  // namespace ibidem::output
