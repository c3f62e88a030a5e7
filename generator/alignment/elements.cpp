#include "alignment/elements.h"

#include <string_view>
#include <unordered_map>
#include <variant>

namespace ibidem::alignment {
namespace {

void append(RichText& to, const RichText& more) {
  if (!to.text.empty()) to.text += '\n';
  const auto shift = static_cast<std::uint32_t>(to.text.size());
  to.text += more.text;
  for (Span span : more.spans) {
    span.begin += shift;
    span.end += shift;
    to.spans.push_back(std::move(span));
  }
}

class Lister {
 public:
  explicit Lister(const Text& text) : text_(text) {
    for (const Note& note : text.notes) {
      for (const Note::Call& call : note.calls) labels_.emplace(call.id, note.label);
    }
  }

  Elements run() {
    add({Element::Kind::title, "title", true, 1, &text_.title, 0, {}});
    for (const Block& block : text_.blocks) {
      std::visit([this](const auto& element) { take(element); }, block);
    }
    for (const Note& note : text_.notes) {
      add({Element::Kind::note, note.id, true, 0, &note.rich, note.line, {}});
    }
    return std::move(result_);
  }

 private:
  void add(Element element) {
    for (const Span& span : element.rich->spans) {
      if (span.kind != SpanKind::note_call) continue;
      const auto label = labels_.find(span.target);
      element.calls.push_back(label == labels_.end() ? span.target : std::string(label->second));
    }
    result_.list.push_back(std::move(element));
  }

  void take(const Heading& heading) {
    add({Element::Kind::heading,
         heading.id,
         false,
         heading.level,
         &heading.rich,
         heading.line,
         {}});
  }

  void take(const Paragraph& paragraph) {
    add({Element::Kind::paragraph,
         paragraph.id,
         paragraph.number.has_value(),
         0,
         &paragraph.rich,
         paragraph.line,
         {}});
    for (const Item& item : paragraph.items) {
      const bool printed = !item.label.empty() && item.label != "•";
      add({Element::Kind::item, item.id, printed, item.depth, &item.rich, item.line, {}});
    }
  }

  void take(const Table& table) {
    RichText& whole = result_.tables.emplace_back();
    if (table.caption) append(whole, *table.caption);
    for (const auto& row : table.rows) {
      for (const RichText& cell : row) append(whole, cell);
    }
    add({Element::Kind::table, table.id, false, 0, &whole, table.line, {}});
  }

  const Text& text_;
  Elements result_;
  std::unordered_map<std::string_view, std::string_view> labels_;  // of notes, by their calls
};

}  // namespace

Elements elements_of(const Text& text) {
  return Lister(text).run();
}

}  // namespace ibidem::alignment
