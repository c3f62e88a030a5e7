#include "notes.h"

#include "cmark_parser.h"
#include "rich_builder.h"

#include "markdown/codes.h"

namespace ibidem::markdown {
namespace {

void append(RichText& to, const RichText& rich) {
  if (rich == RichText{}) return;
  if (!to.text.empty()) to.text += '\n';
  const auto shift = static_cast<std::uint32_t>(to.text.size());
  to.text += rich.text;
  for (Span span : rich.spans) {
    span.begin += shift;
    span.end += shift;
    to.spans.push_back(std::move(span));
  }
}

/// Appends all text of blocks, a line break between two of them. True where there was anything but
/// paragraphs.
bool flatten(const Tree& tree, RichText& to) {
  bool other = false;
  for (const Block& block : tree) {
    other |= block.kind != Block::Kind::paragraph;
    append(to, block.rich);
    for (const ListItem& item : block.items) {
      if (!item.number.empty()) append(to, {item.number + ".", {}});
      flatten(item.blocks, to);
    }
    flatten(block.children, to);
    for (const auto& row : block.rows) {
      for (const RichText& cell : row) append(to, cell);
    }
  }
  return other;
}

}  // namespace

Block read_note(const Definition& definition, cmark_node* place, Reading& reading) {
  const Origin origin{reading.origin.file, reading.line(place), true};
  const Source source = make_source(definition.body, origin, {}, reading.diagnostics);
  const NodePointer root = parse_source(reading.parser, source);
  Reading inner{origin, source, reading.parser, reading.diagnostics};
  Block note;
  note.kind = Block::Kind::note;
  note.label = definition.label;
  if (flatten(read_blocks(root.get(), inner), note.rich)) {
    reading.report(unsupported_markdown, place, "a note holds paragraphs only");
  }
  normalise(note.rich);
  return note;
}

}  // namespace ibidem::markdown
