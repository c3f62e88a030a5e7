#pragma once

#include "base/diagnostics.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::yaml {

/// A value of a YAML file with its place. Scalars are strings: which are numbers or dates is for
/// the reader of the value to say. Keys keep the order of the file.
struct Node {
  enum class Kind { null, scalar, list, map };
  Kind kind = Kind::null;
  std::string scalar;
  std::vector<Node> list;
  struct Entry;
  std::vector<Entry> map;
  int line = 0;
  int column = 0;

  /// The value under a key of a map, or null.
  const Node* find(std::string_view key) const;
};

/// A key of a map with its value.
struct Node::Entry {
  Entry(std::string k, Node v) : key(std::move(k)), value(std::move(v)) {}
  std::string key;
  Node value;
};

/// Reads one YAML document (UTF-8). `first_line`: number of its first line in `file`. Anchors,
/// aliases and tags are refused, as are a depth over 20 and a key that stands twice. On an error a
/// diagnostic is added and nothing returned; an empty text is a null node.
std::optional<Node> parse(std::string_view text, const std::string& file, int first_line,
                          Diagnostics& diagnostics);

/// Writes a node as block-style YAML that ends with a line end, quoted where YAML needs it.
std::string write(const Node& node);

}  // namespace ibidem::yaml
