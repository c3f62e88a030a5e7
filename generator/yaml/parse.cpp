#include "base/utf8.h"
#include "yaml/codes.h"
#include "yaml/node.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include <yaml.h>

namespace ibidem::yaml {
namespace {

constexpr int deepest = 20;

struct Place {
  int line = 0;
  int column = 0;
};

/// Turns libyaml's marks, which count characters, into lines of the file and columns in bytes.
/// Marks come in the order of the text, so one walk over it serves them all.
class Places {
 public:
  Places(std::string_view text, int first_line) : text_(text), first_line_(first_line) {}

  Place of(const yaml_mark_t& mark) {
    while (character_ < mark.index && byte_ < text_.size()) {
      if (text_[byte_] == '\n') line_start_ = byte_ + 1;
      ++byte_;
      while (byte_ < text_.size() && (static_cast<unsigned char>(text_[byte_]) & 0xC0U) == 0x80U) {
        ++byte_;
      }
      ++character_;
    }
    return {first_line_ + static_cast<int>(mark.line), static_cast<int>(byte_ - line_start_) + 1};
  }

 private:
  std::string_view text_;  // owned by the caller of parse
  int first_line_;
  std::size_t byte_ = 0;
  std::size_t character_ = 0;
  std::size_t line_start_ = 0;
};

class Parser {
 public:
  Parser(std::string_view text, const std::string& file, int first_line, Diagnostics& diagnostics)
      : places_(text, first_line), file_(file), diagnostics_(diagnostics) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Parser() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  std::optional<Node> document() {
    if (!next() || !next()) return std::nullopt;  // the stream's start; the document's, or the end
    if (event_.type == YAML_STREAM_END_EVENT) return Node{};
    Node root;
    if (!next() || !value(root, 1) || !next() || !next()) return std::nullopt;
    if (event_.type != YAML_STREAM_END_EVENT) {
      return fail(unsupported_yaml, here(), "a second YAML document in the same text"),
             std::nullopt;
    }
    return root;
  }

 private:
  bool next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) != 0) return true;
    const char* problem = parser_.problem == nullptr ? "it cannot be read" : parser_.problem;
    fail(broken_yaml, places_.of(parser_.problem_mark), std::string("not YAML: ") + problem);
    return false;
  }

  Place here() { return places_.of(event_.start_mark); }

  bool fail(const Code& code, Place place, std::string message) {
    diagnostics_.add(code, {file_, place.line, place.column}, std::move(message));
    return false;
  }

  /// Reads the value that begins with the event at hand.
  bool value(Node& node, int depth) {
    const Place place = here();
    node.line = place.line;
    node.column = place.column;
    switch (event_.type) {
      case YAML_SCALAR_EVENT:
        return scalar(node);
      case YAML_SEQUENCE_START_EVENT:
        return opens(node, Node::Kind::list, depth) && list(node, depth);
      case YAML_MAPPING_START_EVENT:
        return opens(node, Node::Kind::map, depth) && map(node, depth);
      default:
        return fail(unsupported_yaml, place, "YAML aliases are not supported");
    }
  }

  bool plain(const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor != nullptr) return fail(unsupported_yaml, here(), "YAML anchors are not supported");
    if (tag != nullptr) return fail(unsupported_yaml, here(), "YAML tags are not supported");
    return true;
  }

  bool opens(Node& node, Node::Kind kind, int depth) {
    node.kind = kind;
    if (depth > deepest) {
      return fail(unsupported_yaml, here(),
                  "nested more than " + std::to_string(deepest) + " levels deep");
    }
    return kind == Node::Kind::list
               ? plain(event_.data.sequence_start.anchor, event_.data.sequence_start.tag)
               : plain(event_.data.mapping_start.anchor, event_.data.mapping_start.tag);
  }

  bool scalar(Node& node) {
    const auto& data = event_.data.scalar;
    if (!plain(data.anchor, data.tag)) return false;
    node.scalar.assign(reinterpret_cast<const char*>(data.value), data.length);
    const bool bare = data.style == YAML_PLAIN_SCALAR_STYLE;
    const std::string_view s = node.scalar;
    if (bare && (s.empty() || s == "~" || s == "null" || s == "Null" || s == "NULL")) {
      node.scalar.clear();
      return true;
    }
    node.kind = Node::Kind::scalar;
    return true;
  }

  bool list(Node& node, int depth) {
    while (next()) {
      if (event_.type == YAML_SEQUENCE_END_EVENT) return true;
      if (!value(node.list.emplace_back(), depth + 1)) return false;
    }
    return false;
  }

  bool map(Node& node, int depth) {
    std::vector<Place> places;
    while (next()) {
      if (event_.type == YAML_MAPPING_END_EVENT) return unique(node, places);
      places.push_back(here());
      Node key;
      if (event_.type != YAML_SCALAR_EVENT) {
        return fail(unsupported_yaml, places.back(), "a key that is not a word");
      }
      if (!scalar(key) || !next()) return false;
      if (!value(node.map.emplace_back(std::move(key.scalar), Node{}).value, depth + 1)) {
        return false;
      }
    }
    return false;
  }

  bool unique(const Node& node, const std::vector<Place>& places) {
    std::vector<std::size_t> order(places.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(node.map[a].key, a) < std::tie(node.map[b].key, b);
    });
    bool fine = true;
    for (std::size_t i = 1; i < order.size(); ++i) {
      const std::string& key = node.map[order[i]].key;
      if (key != node.map[order[i - 1]].key) continue;
      fine = fail(duplicate_key, places[order[i]], "the key \"" + key + "\" stands twice");
    }
    return fine;
  }

  yaml_parser_t parser_{};
  yaml_event_t event_{};
  Places places_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Node> parse(std::string_view text, const std::string& file, int first_line,
                          Diagnostics& diagnostics) {
  if (const auto bad = utf8::first_invalid(text)) {
    const std::string_view before = text.substr(0, *bad);
    const auto lines = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    diagnostics.add(broken_yaml,
                    {file, first_line + lines, static_cast<int>(*bad - line_start) + 1},
                    "not well-formed UTF-8");
    return std::nullopt;
  }
  if (text.empty()) return Node{};  // libyaml takes no null pointer
  return Parser(text, file, first_line, diagnostics).document();
}

}  // namespace ibidem::yaml
