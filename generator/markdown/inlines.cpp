#include "inlines.h"

#include "cmark_parser.h"
#include "link_safety.h"
#include "mask.h"
#include "rich_builder.h"

#include "markdown/codes.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

/// A "!" that was parted from the bracket behind it.
constexpr std::string_view image{"!\x14", 2};

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : text;
}

/// The text of `[^label](…)`, a call that stands before a bracket, which cmark takes for a link.
bool is_call_as_link(cmark_node* link) {
  cmark_node* text = cmark_node_first_child(link);
  return text != nullptr && cmark_node_next(text) == nullptr &&
         cmark_node_get_type(text) == CMARK_NODE_TEXT &&
         view(cmark_node_get_literal(text)).starts_with(call_mark);
}

class InlineReader {
 public:
  explicit InlineReader(Reading& reading) : reading_(reading) {}

  RichText read(cmark_node* block) {
    const IteratorPointer iterator(cmark_iter_new(block));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (node == block) continue;
      if (event == CMARK_EVENT_EXIT) {
        leave(node);
      } else if (cmark_node_get_type(node) == CMARK_NODE_LINK && is_call_as_link(node)) {
        text_ += "[" + std::string(view(cmark_node_get_literal(cmark_node_first_child(node)))) +
                 "](" + std::string(view(cmark_node_get_url(node))) + ")";
        cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
      } else {
        enter(node);
      }
    }
    flush();
    return builder_.finish();
  }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE) {
      text_ += view(cmark_node_get_literal(node));
    } else if (type == CMARK_NODE_SOFTBREAK) {
      text_ += ' ';
    } else if (type == CMARK_NODE_LINEBREAK) {
      flush();
      builder_.line_break();
    } else if (type == CMARK_NODE_CODE) {
      flush();
      open(node, SpanKind::code);
      builder_.text(unmasked(view(cmark_node_get_literal(node))));
      builder_.close();
    } else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) {
      flush();
      open(node, type == CMARK_NODE_EMPH ? SpanKind::emphasis : SpanKind::strong);
    } else if (type == CMARK_NODE_LINK) {
      enter_link(node);
    }
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    flush();
    if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) {
      builder_.close();
    } else if (type == CMARK_NODE_LINK && link_kept_) {
      if (builder_.is_span_empty()) builder_.text(unmasked(view(cmark_node_get_url(node))));
      builder_.close();
      link_kept_ = false;
    }
  }

  void open(cmark_node* node, SpanKind kind, std::string target = {}) {
    if (!builder_.open(kind, std::move(target))) {
      reading_.report(nested_too_deep, node, "emphasis nested too deep");
    }
  }

  void enter_link(cmark_node* node) {
    std::string address = unmasked(view(cmark_node_get_url(node)));
    if (text_.ends_with(image)) {
      text_.resize(text_.size() - image.size());
      reading_.report(unsupported_markdown, node, "an image is kept as its text alone: " + address);
      return;
    }
    flush();
    if (!view(cmark_node_get_title(node)).empty()) {
      reading_.report(unsupported_markdown, node, "the title of a link is dropped");
    }
    if (!is_safe_link(address)) {
      reading_.report(unsafe_link, node,
                      address.empty() ? "a link without an address"
                                      : "a link that may not be followed: " + address);
      return;
    }
    open(node, SpanKind::link, std::move(address));
    link_kept_ = true;
  }

  /// Gives the text gathered to the builder, with the calls of notes in it.
  void flush() {
    std::size_t done = 0;
    for (std::size_t at = text_.find(call_mark); at != text_.npos;
         at = text_.find(call_mark, at + 1)) {
      const std::size_t end = text_.find(']', at);
      if (at == done || text_[at - 1] != '[' || end == text_.npos) continue;
      builder_.text(unmasked(std::string_view(text_).substr(done, at - 1 - done)));
      builder_.note_call(unmasked(std::string_view(text_).substr(at + 1, end - at - 1)));
      done = end + 1;
    }
    if (done < text_.size()) builder_.text(unmasked(std::string_view(text_).substr(done)));
    text_.clear();
  }

  Reading& reading_;
  RichBuilder builder_;
  std::string text_;        // of neighbouring nodes: cmark cuts at every bracket
  bool link_kept_ = false;  // links do not nest
};

}  // namespace

RichText read_inlines(cmark_node* block, Reading& reading) {
  return InlineReader(reading).read(block);
}

RichText read_lines(std::string_view literal) {
  RichBuilder builder;
  while (!literal.empty()) {
    const std::size_t end = std::min(literal.find('\n'), literal.size());
    builder.text(unmasked(literal.substr(0, end)));
    builder.line_break();
    literal.remove_prefix(std::min(end + 1, literal.size()));
  }
  return builder.finish();
}

}  // namespace ibidem::markdown
