#include "elements/rich_html.h"

#include "elements/links.h"
#include "language/typography.h"
#include "theme/html.h"

#include <algorithm>
#include <iterator>

namespace ibidem::output {
namespace {

using theme::append_escaped;

/// A range of bytes that becomes an element.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool link = false;
  std::string open;
  std::string_view close;
};

struct Call {
  std::uint32_t at = 0;
  std::string_view target;
};

/// One text on its way to HTML: what stands where, sorted.
struct Layers {
  std::vector<Mark> marks;  ///< by begin, the longer first
  std::vector<Call> calls;
  std::vector<language::Edit> edits;
};

Mark link_mark(std::uint32_t begin, std::uint32_t end, std::string_view href, std::string_view kind,
               std::string_view title) {
  Mark mark{begin, end, true, "<a", "</a>"};
  if (!kind.empty()) mark.open += " class=\"" + std::string(kind) + "\"";
  mark.open += " href=\"";
  append_escaped(mark.open, href);
  mark.open += '"';
  if (!title.empty()) {
    mark.open += " title=\"";
    append_escaped(mark.open, title);
    mark.open += '"';
  }
  mark.open += '>';
  return mark;
}

std::string class_of(const Citation& citation, const References& references) {
  std::string name = "ref";
  if (is_external(citation.href)) name += " external";
  if (citation.doubtful) name += " doubtful";
  if (references.has_words && references.has_words(citation)) name += " with-words";
  return name;
}

/// The references of an element as links, by begin, none over another: of two that overlap, the one
/// that begins first stands.
std::vector<Mark> citation_marks(const RichText& rich, std::string_view element,
                                 const References& references, std::uint32_t offset) {
  std::vector<Mark> marks;
  const auto found = references.citations.find(element);
  if (found == references.citations.end()) return marks;
  auto citations = found->second;
  std::stable_sort(citations.begin(), citations.end(),
                   [](const Citation* a, const Citation* b) { return a->begin < b->begin; });
  for (const Citation* citation : citations) {
    if (citation->href.empty() || citation->begin < offset ||
        citation->end - offset > rich.text.size()) {
      continue;
    }
    if (!marks.empty() && citation->begin - offset < marks.back().end) continue;
    marks.push_back(link_mark(citation->begin - offset, citation->end - offset,
                              relative_link(references.page, citation->href),
                              class_of(*citation, references),
                              references.explain ? references.explain(*citation) : ""));
  }
  return marks;
}

/// Whether a link of the Markdown may stand beside the references `cited`, which lie in order and
/// apart: not within one; those that it overlaps otherwise give way and become empty.
bool takes_its_place(const Mark& link, std::vector<Mark>& cited) {
  auto next = std::upper_bound(cited.begin(), cited.end(), link.begin,
                               [](std::uint32_t at, const Mark& mark) { return at < mark.begin; });
  if (next != cited.begin()) {
    Mark& before = *std::prev(next);
    if (before.begin < before.end && link.end <= before.end) return false;
    if (link.begin < before.end) before.end = before.begin;
  }
  for (; next != cited.end() && next->begin < link.end; ++next) next->end = next->begin;
  return true;
}

/// "bare": the address itself is what one reads, so that paper need not repeat it.
std::string_view link_class(std::string_view words, std::string_view target) {
  if (!is_external(target)) return "";
  return words == target ? "external bare" : "external";
}

/// The spans of the Markdown, links among them where no reference stands in their place.
void add_spans(const RichText& rich, std::vector<Mark>& cited, Layers& layers) {
  for (const Span& span : rich.spans) {
    switch (span.kind) {
      case SpanKind::emphasis:
        layers.marks.push_back({span.begin, span.end, false, "<em>", "</em>"});
        break;
      case SpanKind::strong:
        layers.marks.push_back({span.begin, span.end, false, "<strong>", "</strong>"});
        break;
      case SpanKind::code:
        layers.marks.push_back({span.begin, span.end, false, "<code>", "</code>"});
        break;
      case SpanKind::note_call:
        layers.calls.push_back({span.begin, span.target});
        break;
      case SpanKind::link: {
        if (!is_allowed(span.target)) break;
        auto mark = link_mark(
            span.begin, span.end, span.target,
            link_class(std::string_view(rich.text).substr(span.begin, span.end - span.begin),
                       span.target),
            "");
        if (!takes_its_place(mark, cited)) break;
        layers.marks.push_back(std::move(mark));
        break;
      }
    }
  }
}

void add_edits(std::string_view text, const Language& language, Layers& layers) {
  for (const auto& edit : language::typographic_edits(text, language)) {
    if (edit.kind == language::Edit::Kind::superscript) {
      layers.marks.push_back({edit.begin, edit.end, false, "<sup>", "</sup>"});
    } else {
      layers.edits.push_back(edit);
    }
  }
}

Layers layers_of(const RichText& rich, std::string_view element, const References& references,
                 std::uint32_t offset) {
  Layers layers;
  auto cited = citation_marks(rich, element, references, offset);
  add_spans(rich, cited, layers);
  for (auto& mark : cited) layers.marks.push_back(std::move(mark));
  add_edits(rich.text, references.language, layers);
  std::erase_if(layers.marks, [](const Mark& mark) { return mark.begin >= mark.end; });
  std::stable_sort(layers.marks.begin(), layers.marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::stable_sort(layers.calls.begin(), layers.calls.end(),
                   [](const Call& a, const Call& b) { return a.at < b.at; });
  return layers;
}

void append_lines(std::string& html, std::string_view text) {
  for (auto line = text.find('\n'); line != std::string_view::npos; line = text.find('\n')) {
    append_escaped(html, text.substr(0, line));
    html += "<br>";
    text.remove_prefix(line + 1);
  }
  append_escaped(html, text);
}

/// Writes a text from its start to its end. Elements are opened only when there is something to put
/// in them, and cut where one would cross another.
class Writer {
 public:
  Writer(std::string& html, std::string_view text, const Layers& layers,
         const References& references)
      : html_(html), text_(text), layers_(layers), references_(references) {}

  void run() {
    std::uint32_t at = 0;
    while (true) {
      while (call_ < layers_.calls.size() && layers_.calls[call_].at <= at) {
        write_call(layers_.calls[call_++], at);
      }
      if (at >= text_.size()) break;
      at = write_piece(at);
    }
    want({});
  }

 private:
  /// Writes up to the next place where anything begins or ends; returns that place.
  std::uint32_t write_piece(std::uint32_t at) {
    while (next_mark_ < layers_.marks.size() && layers_.marks[next_mark_].begin <= at) {
      active_.push_back(&layers_.marks[next_mark_++]);
    }
    std::erase_if(active_, [&](const Mark* mark) { return mark->end <= at; });
    want(active_);
    auto end = static_cast<std::uint32_t>(text_.size());
    for (const Mark* mark : active_) end = std::min(end, mark->end);
    if (next_mark_ < layers_.marks.size()) end = std::min(end, layers_.marks[next_mark_].begin);
    if (call_ < layers_.calls.size()) end = std::min(end, layers_.calls[call_].at);
    if (edit_ < layers_.edits.size() && layers_.edits[edit_].begin <= at) {
      const auto& edit = layers_.edits[edit_++];
      append_escaped(html_, edit.replacement);
      return std::max(at, edit.end);
    }
    if (edit_ < layers_.edits.size()) end = std::min(end, layers_.edits[edit_].begin);
    append_lines(html_, text_.substr(at, end - at));
    return end;
  }

  /// A call stands in what goes on around it, but in no link.
  void write_call(const Call& call, std::uint32_t at) {
    std::vector<const Mark*> around;
    for (const Mark* mark : active_) {
      if (mark->end > at && mark->begin < at && !mark->link) around.push_back(mark);
    }
    want(around);
    const auto note = references_.notes.find(call.target);
    if (note == references_.notes.end()) {
      html_ += "<sup class=\"note-lost\">";
      append_escaped(html_, call.target);
      html_ += "</sup>";
      return;
    }
    html_ += "<sup><a class=\"note-call\"";
    if (note->second.has_id) {
      html_ += " id=\"";
      append_escaped(html_, call.target);
      html_ += '"';
    }
    html_ += " href=\"#";
    append_escaped(html_, note->second.id);
    html_ += "\" role=\"doc-noteref\">";
    append_escaped(html_, note->second.label);
    html_ += "</a></sup>";
  }

  /// Closes and opens elements until exactly these are open, in this order.
  void want(const std::vector<const Mark*>& marks) {
    std::size_t common = 0;
    while (common < marks.size() && common < open_.size() && marks[common] == open_[common]) {
      ++common;
    }
    while (open_.size() > common) {
      html_ += open_.back()->close;
      open_.pop_back();
    }
    for (; common < marks.size(); ++common) {
      html_ += marks[common]->open;
      open_.push_back(marks[common]);
    }
  }

  std::string& html_;
  std::string_view text_;
  const Layers& layers_;
  const References& references_;
  std::size_t next_mark_ = 0;
  std::size_t call_ = 0;
  std::size_t edit_ = 0;
  std::vector<const Mark*> active_;  ///< marks around the place that is written, by begin
  std::vector<const Mark*> open_;    ///< elements open in the HTML
};

}  // namespace

References references(const Text& text, const std::vector<Citation>& citations,
                      std::string_view page) {
  References result;
  result.page = page;
  result.language = text.language;
  for (const Note& note : text.notes) {
    for (const Note::Call& call : note.calls) {
      result.notes.emplace(call.id, CalledNote{note.id, note.label});
    }
  }
  for (const Citation& citation : citations) result.citations[citation.in].push_back(&citation);
  return result;
}

void append_rich(std::string& html, const RichText& rich, std::string_view element,
                 const References& references, std::uint32_t offset) {
  const auto layers = layers_of(rich, element, references, offset);
  Writer(html, rich.text, layers, references).run();
}

std::string typeset(std::string_view text, const Language& language) {
  std::string result;
  std::size_t done = 0;
  for (const auto& edit : language::typographic_edits(text, language)) {
    if (edit.kind != language::Edit::Kind::replace) continue;
    result += text.substr(done, edit.begin - done);
    result += edit.replacement;
    done = edit.end;
  }
  result += text.substr(done);
  return result;
}

void append_plain(std::string& html, std::string_view text, const Language& language) {
  std::size_t done = 0;
  for (const auto& edit : language::typographic_edits(text, language)) {
    append_lines(html, text.substr(done, edit.begin - done));
    if (edit.kind == language::Edit::Kind::superscript) {
      html += "<sup>";
      append_lines(html, text.substr(edit.begin, edit.end - edit.begin));
      html += "</sup>";
    } else {
      append_escaped(html, edit.replacement);
    }
    done = edit.end;
  }
  append_lines(html, text.substr(done));
}

}  // namespace ibidem::output
