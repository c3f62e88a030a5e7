#include "rich_builder.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

constexpr std::size_t deepest = 16;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Of spans over the same words, the outer comes first; code holds nothing.
int rank(SpanKind kind) {
  switch (kind) {
    case SpanKind::emphasis:
      return 0;
    case SpanKind::strong:
      return 1;
    case SpanKind::link:
      return 2;
    case SpanKind::code:
    case SpanKind::note_call:
      return 3;
  }
  return 3;
}

bool by_place(const Span& a, const Span& b) {
  if (a.begin != b.begin) return a.begin < b.begin;
  if (a.end != b.end) return a.end > b.end;
  return a.begin != a.end && rank(a.kind) < rank(b.kind);
}

/// Joins siblings that touch and are of one kind. False where there are none.
bool join_siblings(std::vector<Span>& spans) {
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::uint32_t> calls;
  for (const Span& span : spans) {
    if (span.kind == SpanKind::note_call) calls.push_back(span.begin);
  }
  const auto continues = [&](const Span& a, const Span& b) {
    if (a.kind != b.kind || a.end != b.begin || a.kind == SpanKind::link) return false;
    // Between two pieces of code a call can stand; within one it cannot.
    return a.kind != SpanKind::code || !std::binary_search(calls.begin(), calls.end(), a.end);
  };
  std::vector<std::size_t> around;                              // the spans that are open
  std::vector<std::size_t> last_child(spans.size() + 1, none);  // the last place: of the text
  std::vector<Span> kept;
  std::vector<bool> joined(spans.size(), false);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].begin == spans[i].end) continue;
    while (!around.empty() && spans[around.back()].end <= spans[i].begin) around.pop_back();
    std::size_t& before = last_child[around.empty() ? spans.size() : around.back()];
    if (before != none && continues(spans[before], spans[i])) {
      spans[before].end = spans[i].end;
      joined[i] = true;
      around.push_back(before);
    } else {
      before = i;
      around.push_back(i);
    }
  }
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (!joined[i]) kept.push_back(std::move(spans[i]));
  }
  const bool any = kept.size() < spans.size();
  spans = std::move(kept);
  return any;
}

bool may_touch(const std::vector<Span>& spans) {
  std::vector<std::uint32_t> ends;
  for (const Span& span : spans) {
    if (span.begin != span.end) ends.push_back(span.end);
  }
  std::sort(ends.begin(), ends.end());
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    return span.begin != span.end && std::binary_search(ends.begin(), ends.end(), span.begin);
  });
}

}  // namespace

void normalise(RichText& rich) {
  std::stable_sort(rich.spans.begin(), rich.spans.end(), by_place);
  if (!may_touch(rich.spans)) return;
  while (join_siblings(rich.spans)) {
    std::stable_sort(rich.spans.begin(), rich.spans.end(), by_place);
  }
}

namespace {

/// The end of the words that begin at `at` and have one blank between them.
std::size_t words_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      const bool single = text[at] == ' ' && at + 1 < text.size() && !is_space(text[at + 1]);
      if (!single) break;
    }
    ++at;
  }
  return at;
}

}  // namespace

void RichBuilder::text(std::string_view piece) {
  std::size_t at = 0;
  while (at < piece.size()) {
    const std::size_t end = is_space(piece[at]) ? at : words_end(piece, at);
    if (end > at) words(piece.substr(at, end - at));
    at = end;
    if (at < piece.size()) {
      if (pending_ == '\0') pending_ = ' ';
      undecided_ = 0;
      while (at < piece.size() && is_space(piece[at])) ++at;
    }
  }
}

void RichBuilder::words(std::string_view words) {
  if (pending_ != '\0' && !rich_.text.empty()) {
    rich_.text += pending_;
    for (std::size_t i = rich_.spans.size() - undecided_; i < rich_.spans.size(); ++i) {
      rich_.spans[i].begin = rich_.spans[i].end = size();
    }
  }
  pending_ = '\0';
  undecided_ = 0;
  rich_.text += words;
}

bool RichBuilder::open(SpanKind kind, std::string target) {
  const bool nested = std::any_of(open_.begin(), open_.end(),
                                  [&](const Open& o) { return o.kept && o.kind == kind; });
  const bool fits = open_.size() < deepest;
  open_.push_back({kind, std::move(target), size(), fits && !nested});
  if (kind == SpanKind::link) ++links_;
  return fits;
}

void RichBuilder::close() {
  Open span = std::move(open_.back());
  open_.pop_back();
  std::uint32_t end = size();
  while (end > span.begin && is_space(rich_.text[end - 1])) --end;
  while (span.begin < end && is_space(rich_.text[span.begin])) ++span.begin;
  if (span.kept && span.begin < end) {
    // Calls that wait for their place stay at the end of the list.
    rich_.spans.insert(rich_.spans.end() - static_cast<std::ptrdiff_t>(undecided_),
                       {span.begin, end, span.kind, std::move(span.target)});
  }
  if (span.kind == SpanKind::link && --links_ == 0) {
    for (std::string& label : calls_in_link_) add_call(std::move(label));
    calls_in_link_.clear();
  }
}

void RichBuilder::note_call(std::string label) {
  if (links_ > 0) {
    calls_in_link_.push_back(std::move(label));
  } else {
    add_call(std::move(label));
  }
}

void RichBuilder::add_call(std::string label) {
  rich_.spans.push_back({size(), size(), SpanKind::note_call, std::move(label)});
  if (pending_ != '\0') ++undecided_;
}

bool RichBuilder::is_span_empty() const {
  return open_.back().begin == size();
}

RichText RichBuilder::finish() {
  normalise(rich_);
  return std::move(rich_);
}

}  // namespace ibidem::markdown
