#include "yaml/node.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <yaml.h>

namespace ibidem::yaml {
namespace {

/// Words that a YAML 1.1 reader takes for something else than text ("NO" is Norway, not false).
bool needs_quotes(std::string_view text) {
  static constexpr std::array<std::string_view, 11> words{
      "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ""};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Line ends in YAML's sense, also U+0085, U+2028 and U+2029: folded in any style but one.
bool has_line_end(std::string_view text) {
  return text.find_first_of("\n\r") != text.npos || text.find("\xC2\x85") != text.npos ||
         text.find("\xE2\x80\xA8") != text.npos || text.find("\xE2\x80\xA9") != text.npos;
}

class Writer {
 public:
  Writer() {
    yaml_emitter_initialize(&emitter_);
    yaml_emitter_set_output(&emitter_, append, &text_);
    yaml_emitter_set_unicode(&emitter_, 1);
    yaml_emitter_set_width(&emitter_, -1);
    yaml_emitter_set_break(&emitter_, YAML_LN_BREAK);
  }
  ~Writer() { yaml_emitter_delete(&emitter_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  std::string document(const Node& node) {
    yaml_event_t event;
    emit(event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
    emit(event, yaml_document_start_event_initialize(&event, nullptr, nullptr, nullptr, 1));
    value(node);
    emit(event, yaml_document_end_event_initialize(&event, 1));
    emit(event, yaml_stream_end_event_initialize(&event));
    return std::move(text_);
  }

 private:
  static int append(void* text, unsigned char* bytes, std::size_t size) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), size);
    return 1;
  }

  void emit(yaml_event_t& event, int made) {
    if (made == 0 || yaml_emitter_emit(&emitter_, &event) == 0) {
      throw std::invalid_argument("a YAML value that is not UTF-8");
    }
  }

  void scalar(std::string_view text, yaml_scalar_style_t style) {
    yaml_event_t event;
    const auto* bytes = reinterpret_cast<const yaml_char_t*>(text.data());
    static constexpr yaml_char_t nothing = 0;
    emit(event,
         yaml_scalar_event_initialize(&event, nullptr, nullptr, text.empty() ? &nothing : bytes,
                                      static_cast<int>(text.size()), 1, 1, style));
  }

  void word(std::string_view text) {
    scalar(text, has_line_end(text)   ? YAML_DOUBLE_QUOTED_SCALAR_STYLE
                 : needs_quotes(text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE
                                      : YAML_PLAIN_SCALAR_STYLE);
  }

  void value(const Node& node) {
    yaml_event_t event;
    switch (node.kind) {
      case Node::Kind::null:
        scalar("null", YAML_PLAIN_SCALAR_STYLE);
        break;
      case Node::Kind::scalar:
        word(node.scalar);
        break;
      case Node::Kind::list:
        emit(event, yaml_sequence_start_event_initialize(&event, nullptr, nullptr, 1,
                                                         YAML_BLOCK_SEQUENCE_STYLE));
        for (const Node& item : node.list) value(item);
        emit(event, yaml_sequence_end_event_initialize(&event));
        break;
      case Node::Kind::map:
        emit(event, yaml_mapping_start_event_initialize(&event, nullptr, nullptr, 1,
                                                        YAML_BLOCK_MAPPING_STYLE));
        for (const auto& [key, item] : node.map) {
          word(key);
          value(item);
        }
        emit(event, yaml_mapping_end_event_initialize(&event));
        break;
    }
  }

  yaml_emitter_t emitter_{};
  std::string text_;
};

}  // namespace

std::string write(const Node& node) {
  return node.kind == Node::Kind::null ? std::string() : Writer().document(node);
}

}  // namespace ibidem::yaml
