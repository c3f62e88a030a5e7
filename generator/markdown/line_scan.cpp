#include "line_scan.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool in_label(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
         c == '*' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// The length of a list's or quotation's mark at the start of a text, without the blank after it.
std::size_t mark_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '>') return 1;
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  const std::string_view ends = size == 0 ? "-+*" : ".)";
  if (size >= text.size() || ends.find(text[size]) == ends.npos) return 0;
  ++size;
  return size == text.size() || is_space(text[size]) ? size : 0;
}

}  // namespace

int indentation(std::string_view line) {
  int columns = 0;
  for (const char c : line) {
    if (!is_space(c)) break;
    columns = c == '\t' ? (columns / 4 + 1) * 4 : columns + 1;
  }
  return columns;
}

bool is_blank(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return is_space(c) || c == '\r'; });
}

std::string_view dedent(std::string_view line, int columns) {
  int at = 0;
  while (at < columns && !line.empty() && is_space(line.front())) {
    at = line.front() == '\t' ? (at / 4 + 1) * 4 : at + 1;
    line.remove_prefix(1);
  }
  return line;
}

std::size_t call_length(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  std::size_t at = 2;
  while (at < text.size() && in_label(text[at])) ++at;
  return at > 2 && at < text.size() && text[at] == ']' ? at + 1 : 0;
}

std::optional<DefinitionStart> definition_start(std::string_view line) {
  const std::string_view text = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
  const std::size_t size = call_length(text);
  if (size == 0 || size == text.size() || text[size] != ':') return std::nullopt;
  return DefinitionStart{indentation(line), text.substr(2, size - 3), text.substr(size + 1)};
}

bool interrupts_paragraph(std::string_view line) {
  if (indentation(line) >= 4) return false;
  const std::string_view text = trimmed(line);
  if (text.empty()) return true;
  if (text.starts_with("```") || text.starts_with("~~~")) return true;
  const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
  if (hashes > 0 && hashes <= 6 && (hashes == text.size() || is_space(text[hashes]))) return true;
  const bool rule = text.size() >= 3 && std::string_view("-*_").find(text[0]) != text.npos &&
                    text.find_first_not_of(text[0]) == text.npos;
  // Of ordered lists only one that begins with 1 may interrupt, so that a year at a line's start
  // opens none.
  const std::size_t mark = mark_length(text);
  return rule || (mark > 0 && (!is_digit(text[0]) || (mark == 2 && text[0] == '1')));
}

std::size_t delimiter_columns(std::string_view line) {
  if (line.find_first_not_of("|:- \t>") != line.npos || line.find('-') == line.npos ||
      line.find_first_of("|:") == line.npos) {
    return 0;
  }
  return count_cells(line.substr(line.find_first_of("|:-")));
}

std::size_t count_cells(std::string_view row) {
  std::string_view text = trimmed(row);
  if (text.starts_with('|')) text.remove_prefix(1);
  std::size_t cells = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '|' && i + 1 < text.size()) {
      ++cells;
    }
  }
  return cells;
}

std::size_t marks_beyond(std::string_view line, int marks, int columns) {
  int column = 0;
  std::size_t at = 0;
  while (at < line.size()) {
    if (is_space(line[at])) {
      column = line[at] == '\t' ? (column / 4 + 1) * 4 : column + 1;
      ++at;
      continue;
    }
    const std::size_t size = mark_length(line.substr(at));
    if (size == 0) return line.size();
    if (column > columns || marks-- == 0) return at;
    column += static_cast<int>(size);
    at += size;
  }
  return line.size();
}

}  // namespace ibidem::markdown
