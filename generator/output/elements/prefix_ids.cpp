#include "elements/prefix_ids.h"

#include <string>
#include <variant>

namespace ibidem::output {
namespace {

class Prefixing {
 public:
  explicit Prefixing(std::string_view prefix) : prefix_(prefix) {}

  void operator()(Heading& heading) const {
    put(heading.id);
    put(heading.rich);
  }

  void operator()(Paragraph& paragraph) const {
    put(paragraph.id);
    put(paragraph.rich);
    for (auto& item : paragraph.items) {
      put(item.id);
      put(item.rich);
    }
  }

  void operator()(Table& table) const {
    put(table.id);
    if (table.caption) put(*table.caption);
    for (auto& row : table.rows) {
      for (auto& cell : row) put(cell);
    }
  }

  void operator()(Note& note) const {
    put(note.id);
    put(note.rich);
    for (auto& call : note.calls) {
      put(call.id);
      put(call.in);
    }
  }

  void put(RichText& rich) const {
    for (auto& span : rich.spans) {
      if (span.kind == SpanKind::note_call) put(span.target);
    }
  }

  void put(std::string& id) const { id.insert(0, prefix_); }

 private:
  std::string_view prefix_;
};

}  // namespace

Text with_prefix(Text text, std::string_view prefix) {
  const Prefixing prefixing(prefix);
  prefixing.put(text.title);
  for (auto& block : text.blocks) std::visit(prefixing, block);
  for (auto& note : text.notes) prefixing(note);
  return text;
}

std::vector<Citation> with_prefix(std::vector<Citation> citations, std::string_view prefix) {
  for (auto& citation : citations) citation.in.insert(0, prefix);
  return citations;
}

}  // namespace ibidem::output
