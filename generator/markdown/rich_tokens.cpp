#include "rich_tokens.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

class Tokeniser {
 public:
  explicit Tokeniser(const RichText& rich)
      : rich_(rich), size_(static_cast<std::uint32_t>(rich.text.size())) {}

  std::vector<Token> run() {
    for (std::uint32_t at = 0;;) {
      close(at);
      at = open(at);
      if (at >= size_) break;
      at = text(at);
    }
    while (!open_.empty()) close_last();
    for (; next_ < rich_.spans.size(); ++next_) add_call(rich_.spans[next_]);
    return std::move(list_);
  }

 private:
  void close_last() {
    list_.push_back({Token::Kind::close, 0, 0, open_.back()});
    const bool link = open_.back()->kind == SpanKind::link;
    open_.pop_back();
    if (!link) return;
    for (const Span* call : calls_in_link_) list_.push_back({Token::Kind::call, 0, 0, call});
    calls_in_link_.clear();
  }

  void close(std::uint32_t at) {
    while (!open_.empty() && open_.back()->end <= at) close_last();
  }

  bool in_link() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const Span* span) { return span->kind == SpanKind::link; });
  }

  void add_call(const Span& span) {
    if (span.kind != SpanKind::note_call) return;
    if (in_link()) {
      calls_in_link_.push_back(&span);
    } else {
      list_.push_back({Token::Kind::call, 0, 0, &span});
    }
  }

  /// Opens the spans that begin at a place or before. Returns the place behind code that does.
  std::uint32_t open(std::uint32_t at) {
    const std::size_t first = next_;
    while (next_ < rich_.spans.size() && rich_.spans[next_].begin <= at) ++next_;
    for (std::size_t i = first; i < next_; ++i) add_call(rich_.spans[i]);
    for (std::size_t i = first; i < next_; ++i) {
      const Span& span = rich_.spans[i];
      const std::uint32_t end = std::min(span.end, size_);
      if (span.kind == SpanKind::note_call || end <= at) continue;
      if (span.kind == SpanKind::code) {
        list_.push_back({Token::Kind::code, at, end, &span});
        // What begins within code cannot stand there, calls come behind it.
        close(end);
        return open(end);
      }
      list_.push_back({Token::Kind::open, 0, 0, &span});
      open_.push_back(&span);
    }
    return at;
  }

  /// The text up to the next place where something begins or ends.
  std::uint32_t text(std::uint32_t at) {
    if (rich_.text[at] == '\n') {
      list_.push_back({Token::Kind::line_break, at, at + 1, nullptr});
      return at + 1;
    }
    std::uint32_t end = size_;
    if (!open_.empty()) end = std::min(end, open_.back()->end);
    if (next_ < rich_.spans.size()) end = std::min(end, rich_.spans[next_].begin);
    if (line_end_ <= at) line_end_ = std::min(rich_.text.find('\n', at), rich_.text.size());
    end = std::min(end, static_cast<std::uint32_t>(line_end_));
    list_.push_back({Token::Kind::text, at, end, nullptr});
    return end;
  }

  const RichText& rich_;
  std::uint32_t size_;
  std::vector<Token> list_;
  std::vector<const Span*> open_;
  std::vector<const Span*> calls_in_link_;
  std::size_t next_ = 0;
  std::size_t line_end_ = 0;  // the next line break, looked for only behind the last
};

}  // namespace

std::vector<Token> tokens(const RichText& rich) {
  return Tokeniser(rich).run();
}

}  // namespace ibidem::markdown
