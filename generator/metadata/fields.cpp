#include "fields.h"

#include "metadata/codes.h"

#include <algorithm>

namespace ibidem::metadata {

const yaml::Node* Fields::node(std::string_view key) {
  asked_.push_back(key);
  return map_.find(key);
}

std::optional<std::string> Fields::word(std::string_view key) {
  const yaml::Node* value = node(key);
  if (value == nullptr || value->kind == yaml::Node::Kind::null) return std::nullopt;
  if (value->kind != yaml::Node::Kind::scalar || value->scalar.empty()) {
    diagnostics_.add(bad_value, {file_, value->line, value->column},
                     "\"" + std::string(key) + "\" takes one word or sentence");
    return std::nullopt;
  }
  return value->scalar;
}

void Fields::wrong(std::string_view key, const Code& code, std::string_view text,
                   std::string_view expected) {
  const yaml::Node* value = map_.find(key);
  diagnostics_.add(code, {file_, value->line, value->column},
                   "\"" + std::string(text) + "\" is not " + std::string(expected));
}

void Fields::report_unknown() {
  for (const auto& [key, value] : map_.map) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    std::string known;
    for (const std::string_view name : asked_)
      known += (known.empty() ? "" : ", ") + std::string(name);
    diagnostics_.add(unknown_key, {file_, value.line, 0},
                     "the key \"" + key + "\" means nothing here", "known are " + known);
  }
}

void add(yaml::Node& map, std::string_view key, const std::optional<std::string>& words) {
  if (!words) return;
  yaml::Node value;
  value.kind = yaml::Node::Kind::scalar;
  value.scalar = *words;
  map.kind = yaml::Node::Kind::map;
  map.map.emplace_back(std::string(key), std::move(value));
}

}  // namespace ibidem::metadata
