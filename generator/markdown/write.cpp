#include "markdown/write.h"

#include "write_rich.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

std::string write_blocks(const Tree& tree);

/// The lines of a text, each but the first behind `prefix`; empty ones stay empty.
std::string hang(std::string_view text, std::string_view prefix) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!result.empty()) {
      result += '\n';
      if (end > 0) result += prefix;
    }
    result += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string write_heading(const Block& block) {
  const std::string marks(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#');
  const std::string text = write_rich(block.rich, Place::heading);
  return text.empty() ? marks : marks + " " + text;
}

std::string write_list(const Block& block) {
  std::string result;
  for (const ListItem& item : block.items) {
    const std::string mark = item.number.empty() ? "-" : item.number + ".";
    const std::string indent(mark.size() + 1, ' ');
    if (!result.empty()) result += "\n\n";
    result += mark;
    if (item.blocks.empty()) continue;
    // Such blocks need a line of their own to be read as what they are.
    const Block::Kind first = item.blocks.front().kind;
    const bool apart = first == Block::Kind::list || first == Block::Kind::note;
    result += (apart ? "\n" + indent : " ") + hang(write_blocks(item.blocks), indent);
  }
  return result;
}

std::string write_quote(const Block& block) {
  std::string result;
  const std::string inner = write_blocks(block.children);
  for (std::string_view text = inner;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result += end > 0 ? "> " : ">";
    result += text.substr(0, end);
    if (end == text.size()) return result;
    result += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string write_row(const std::vector<RichText>& row, std::size_t columns) {
  std::string result = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string cell = i < row.size() ? write_rich(row[i], Place::cell) : "";
    result += cell.empty() ? " |" : " " + cell + " |";
  }
  return result;
}

std::string write_table(const Block& block) {
  if (block.rows.empty()) return {};
  std::size_t columns = 0;
  for (const auto& row : block.rows) columns = std::max(columns, row.size());
  std::string result = write_row(block.rows.front(), columns) + "\n|";
  for (std::size_t i = 0; i < columns; ++i) result += " --- |";
  for (std::size_t i = 1; i < block.rows.size(); ++i) {
    result += "\n" + write_row(block.rows[i], columns);
  }
  return result;
}

/// The paragraphs of a note. A line break in a note is the end of one, but within a span it is only
/// a line break.
std::vector<RichText> paragraphs(const RichText& rich) {
  std::vector<RichText> result(1);
  std::uint32_t begin = 0;
  std::uint32_t covered = 0;  // up to here spans reach
  std::size_t next = 0;
  for (std::uint32_t at = 0; at <= rich.text.size(); ++at) {
    for (; next < rich.spans.size() && rich.spans[next].begin <= at; ++next) {
      Span span = rich.spans[next];
      covered = std::max(covered, span.end);
      span.begin -= begin;
      span.end -= begin;
      result.back().spans.push_back(std::move(span));
    }
    if (at < rich.text.size() && (rich.text[at] != '\n' || covered > at)) continue;
    result.back().text = rich.text.substr(begin, at - begin);
    begin = at + 1;
    if (at < rich.text.size()) result.emplace_back();
  }
  return result;
}

std::string write_note(const Block& block) {
  std::string text;
  for (const RichText& paragraph : paragraphs(block.rich)) {
    if (!text.empty()) text += "\n\n";
    text += write_rich(paragraph, Place::paragraph);
  }
  const std::string mark = "[^" + block.label + "]:";
  return text.empty() ? mark : mark + " " + hang(text, "    ");
}

std::string write_block(const Block& block) {
  switch (block.kind) {
    case Block::Kind::heading:
      return write_heading(block);
    case Block::Kind::paragraph:
      return write_rich(block.rich, Place::paragraph);
    case Block::Kind::list:
      return write_list(block);
    case Block::Kind::quote:
      return write_quote(block);
    case Block::Kind::table:
      return write_table(block);
    case Block::Kind::note:
      return write_note(block);
  }
  return {};
}

std::string write_blocks(const Tree& tree) {
  std::string result;
  for (const Block& block : tree) {
    const std::string text = write_block(block);
    if (!result.empty() && !text.empty()) result += "\n\n";
    result += text;
  }
  return result;
}

}  // namespace

std::string write(const Tree& tree) {
  const std::string text = write_blocks(tree);
  return text.empty() ? text : text + "\n";
}

}  // namespace ibidem::markdown
