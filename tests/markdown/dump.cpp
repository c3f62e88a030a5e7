#include "dump.h"

#include <vector>

using ibidem::RichText;
using ibidem::Span;
using ibidem::SpanKind;
using ibidem::markdown::Block;
using ibidem::markdown::Tree;

namespace {

std::string opening(const Span& span) {
  switch (span.kind) {
    case SpanKind::emphasis:
      return "{em ";
    case SpanKind::strong:
      return "{strong ";
    case SpanKind::code:
      return "{code ";
    case SpanKind::link:
      return "{link <" + span.target + "> ";
    case SpanKind::note_call:
      return "{^" + span.target + "}";
  }
  return "?";
}

void dump_item(const ibidem::markdown::ListItem& item, int indent, std::string& out) {
  out += std::string(static_cast<std::size_t>(indent), ' ') + std::to_string(item.line) + " item" +
         (item.number.empty() ? "" : " " + item.number) + "\n" + dump(item.blocks, indent + 2);
}

}  // namespace

std::string dump(const RichText& rich) {
  std::string out;
  std::vector<std::uint32_t> ends;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at <= rich.text.size(); ++at) {
    while (!ends.empty() && ends.back() == at) {
      out += "}";
      ends.pop_back();
    }
    for (; next < rich.spans.size() && rich.spans[next].begin == at; ++next) {
      out += opening(rich.spans[next]);
      if (rich.spans[next].end > at) ends.push_back(rich.spans[next].end);
    }
    if (at < rich.text.size()) out += rich.text[at] == '\n' ? "⏎" : std::string(1, rich.text[at]);
  }
  return out;
}

std::string dump(const Tree& tree, int indent) {
  std::string out;
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  for (const Block& block : tree) {
    out += margin + std::to_string(block.line) + " ";
    switch (block.kind) {
      case Block::Kind::heading:
        out += "h" + std::to_string(block.level) + " " + dump(block.rich) + "\n";
        break;
      case Block::Kind::paragraph:
        out += "p " + dump(block.rich) + "\n";
        break;
      case Block::Kind::note:
        out += "note " + block.label + ": " + dump(block.rich) + "\n";
        break;
      case Block::Kind::quote:
        out += "quote\n" + dump(block.children, indent + 2);
        break;
      case Block::Kind::list:
        out += "list\n";
        for (const auto& item : block.items) dump_item(item, indent + 2, out);
        break;
      case Block::Kind::table:
        out += "table\n";
        for (const auto& row : block.rows) {
          out += margin + " ";
          for (const RichText& cell : row) out += " | " + dump(cell);
          out += "\n";
        }
        break;
    }
  }
  return out;
}
