#pragma once

#include "base/diagnostics.h"
#include "yaml/node.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::metadata {

/// The keys of a YAML map, taken one after the other; what is wrong becomes a diagnostic at its
/// place. A key with nothing behind it counts as absent.
class Fields {
 public:
  /// `map`, `file` and `diagnostics` outlive this.
  Fields(const yaml::Node& map, const std::string& file, Diagnostics& diagnostics)
      : map_(map), file_(file), diagnostics_(diagnostics) {}

  /// The words under a key.
  std::optional<std::string> word(std::string_view key);

  /// The value that `read` makes of the words under a key; a problem of kind `code` where it makes
  /// none, with what would have been right as `expected`.
  template <class T>
  std::optional<T> value(std::string_view key, const Code& code, std::string_view expected,
                         const std::function<std::optional<T>(std::string_view)>& read) {
    const auto text = word(key);
    if (!text) return std::nullopt;
    std::optional<T> result = read(*text);
    if (!result) wrong(key, code, *text, expected);
    return result;
  }

  /// The node under a key, or null.
  const yaml::Node* node(std::string_view key);

  /// Reports the keys that nobody asked for. To be called last.
  void report_unknown();

 private:
  void wrong(std::string_view key, const Code& code, std::string_view text,
             std::string_view expected);

  const yaml::Node& map_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> asked_;  // literals of the callers
};

/// Appends a key and its words to a map; nothing where there are none.
void add(yaml::Node& map, std::string_view key, const std::optional<std::string>& words);

}  // namespace ibidem::metadata
