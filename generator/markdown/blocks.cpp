#include "blocks.h"

#include "inlines.h"
#include "line_scan.h"
#include "mask.h"
#include "notes.h"

#include "markdown/codes.h"

#include <algorithm>
#include <string_view>

namespace ibidem::markdown {
namespace {

/// The line of the source that holds a node's start, from the node on.
std::string_view source_from(cmark_node* node, const Source& source) {
  const int line = cmark_node_get_start_line(node);
  const int column = cmark_node_get_start_column(node);
  if (line < 1 || column < 1 || static_cast<std::size_t>(line) > source.lines.size()) return {};
  const auto index = static_cast<std::size_t>(line) - 1;
  const std::size_t at = source.lines[index] + static_cast<std::size_t>(column) - 1;
  const bool last = index + 1 == source.lines.size();
  const std::size_t end = (last ? source.text.size() : source.lines[index + 1]) - 1;
  return at < end ? std::string_view(source.text).substr(at, end - at) : std::string_view();
}

bool is_extension(cmark_node* node, std::string_view type) {
  return cmark_node_get_type_string(node) == type;
}

ListItem read_item(cmark_node* node, bool ordered, int number, Reading& reading) {
  ListItem item;
  item.line = reading.line(node);
  if (ordered) {
    // cmark keeps the number of the first item only, and no leading zeros.
    const std::string_view text = source_from(node, reading.source);
    item.number = text.substr(0, text.find_first_not_of("0123456789"));
    if (item.number.empty()) item.number = std::to_string(number);
  }
  item.blocks = read_blocks(node, reading);
  return item;
}

Block read_list(cmark_node* node, Reading& reading) {
  Block list;
  list.kind = Block::Kind::list;
  const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  int number = cmark_node_get_list_start(node);
  for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
       item = cmark_node_next(item)) {
    list.items.push_back(read_item(item, ordered, number++, reading));
  }
  return list;
}

Block read_table(cmark_node* node, Reading& reading) {
  Block table;
  table.kind = Block::Kind::table;
  for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    std::vector<RichText>& cells = table.rows.emplace_back();
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
         cell = cmark_node_next(cell)) {
      cells.push_back(read_inlines(cell, reading));
    }
    if (count_cells(source_from(row, reading.source)) > table.rows.front().size()) {
      reading.report(surplus_cells, row, "a row with more cells than its table has columns");
    }
  }
  return table;
}

Block paragraph(RichText rich) {
  Block block;
  block.rich = std::move(rich);
  return block;
}

/// The blocks that the tree has no kind for.
Block read_other(cmark_node* node, Reading& reading) {
  if (cmark_node_get_type(node) == CMARK_NODE_THEMATIC_BREAK) {
    reading.report(unsupported_markdown, node, "a rule is kept as text");
    return paragraph(read_lines(source_from(node, reading.source)));
  }
  const char* literal = cmark_node_get_literal(node);
  reading.report(unsupported_markdown, node, "a code block is kept as plain text");
  return paragraph(read_lines(literal == nullptr ? std::string_view() : literal));
}

Block read_block(cmark_node* node, Reading& reading) {
  Block block;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      return paragraph(read_inlines(node, reading));
    case CMARK_NODE_HEADING:
      block.kind = Block::Kind::heading;
      block.level = cmark_node_get_heading_level(node);
      block.rich = read_inlines(node, reading);
      // Only an underlined heading has more than one line; here a heading is one.
      std::replace(block.rich.text.begin(), block.rich.text.end(), '\n', ' ');
      return block;
    case CMARK_NODE_LIST:
      return read_list(node, reading);
    case CMARK_NODE_BLOCK_QUOTE:
      block.kind = Block::Kind::quote;
      block.children = read_blocks(node, reading);
      return block;
    case CMARK_NODE_HTML_BLOCK: {
      const int line = cmark_node_get_start_line(node);
      const auto note = reading.source.definitions.find(line);
      if (note == reading.source.definitions.end()) break;
      reading.notes_found.insert(line);
      return read_note(note->second, node, reading);
    }
    default:
      if (is_extension(node, "table")) return read_table(node, reading);
  }
  return read_other(node, reading);
}

bool is_list(const Block& block, bool ordered) {
  return block.kind == Block::Kind::list && !block.items.front().number.empty() == ordered;
}

bool is_empty(const Block& block) {
  return block.kind == Block::Kind::paragraph && block.rich == RichText{};
}

}  // namespace

void Reading::report(const Code& code, cmark_node* node, std::string message) {
  // cmark gives a cell's running text no line of its own.
  cmark_node* placed = node;
  while (cmark_node_get_start_line(placed) == 0 && cmark_node_parent(placed) != nullptr) {
    placed = cmark_node_parent(placed);
  }
  // Its columns of autolinks on a paragraph's further lines lie beyond the line.
  const bool known = !origin.is_note && !source_from(placed, source).empty();
  diagnostics.add(code,
                  {origin.file, line(placed), known ? cmark_node_get_start_column(placed) : 0},
                  std::move(message));
}

Tree read_blocks(cmark_node* parent, Reading& reading) {
  Tree tree;
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
       node = cmark_node_next(node)) {
    Block block = read_block(node, reading);
    block.line = reading.line(node);
    if (is_empty(block)) continue;
    if (!tree.empty() && block.kind == Block::Kind::list &&
        is_list(tree.back(), !block.items.front().number.empty())) {
      // Lists that only another bullet or bracket sets apart are one.
      std::move(block.items.begin(), block.items.end(), std::back_inserter(tree.back().items));
    } else {
      tree.push_back(std::move(block));
    }
  }
  return tree;
}

}  // namespace ibidem::markdown
