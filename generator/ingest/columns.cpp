#include "columns.h"

#include "codes.h"
#include "labels.h"
#include "letters.h"
#include "sentence.h"
#include "two_columns.h"

#include <algorithm>
#include <utility>

namespace ibidem::ingest {
namespace {

/// What stands between two gaps of a line, and where on the page: in characters from its left edge.
struct Cell {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};

// What stands between two columns; between two words of justified print stand one or two blanks.
constexpr std::string_view gap = "   ";

// The label of a point or paragraph, which a layout sets off from its text.
std::size_t label_at(std::string_view text) {
  if (const auto label = number_label(text)) return label->size;
  if (const auto label = point_label(text)) return label->size;
  if (const auto label = outline_label(text)) return label->size;
  if (const auto label = dotted_label(text)) return label->size;
  if (const std::size_t size = decimal_label_at(text)) return size;
  return bullet_at(text);
}

Cell cell_at(std::size_t begin, std::string_view text) {
  text = trim(text);
  return {begin, begin + length(text), text};
}

std::vector<Cell> cells_of(const Line& line) {
  if (line.text.find('\t') != std::string::npos) return {};
  std::vector<Cell> result;
  const std::string_view text = line.text;
  std::size_t from = label_at(text);
  std::size_t begin = static_cast<std::size_t>(line.indent);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(gap, std::max(at, from)), text.size());
    result.push_back(cell_at(begin, text.substr(at, end - at)));
    from = std::min(text.find_first_not_of(' ', end), text.size());
    begin += length(text.substr(at, from - at));
    at = from;
  }
  return result;
}

// "open-" above "ended", "2021–" above "2025". Whether a hyphen is the word's own cannot be told in
// a cell, so it stays.
bool is_cut(std::string_view text, std::string_view below) {
  if (below.empty()) return false;
  if (ends_behind_figure(text)) return is_digit(below.front());
  return text.ends_with('-') && !text.ends_with(" -") && text.size() > 1 && starts_lower(below);
}

/// Lines whose cells stand below one another.
class Columns {
 public:
  /// Whether the line has its place in the columns; then they reach as far as its cells do.
  bool take(const Line& line) {
    std::vector<Cell> cells = cells_of(line);
    if (cells.empty() || is_paragraph(cells) || is_numbered_paragraph(line, cells)) return false;
    std::vector<Cell> placed;
    std::vector<Cell> columns = columns_;
    for (const Cell& cell : cells) {
      // Text below the table begins in the first column; it may be as wide as all of them.
      const bool may_be_two = cells.size() > 1 || !in_first(cell);
      for (const Cell& part : may_be_two ? parts(cell) : std::vector<Cell>{cell}) {
        if (!place(part, columns)) return false;
        placed.push_back(part);
      }
    }
    columns_ = std::move(columns);
    lines_.push_back(std::move(placed));
    return true;
  }

  /// Puts together what is one column: a head on the left of it, and figures on the right.
  void settle() {
    for (std::size_t at = 1; at < columns_.size();) {
      const bool apart = std::any_of(lines_.begin(), lines_.end(), [&](const auto& line) {
        return fills(line, at - 1) && fills(line, at);
      });
      const bool heads = std::none_of(lines_.begin() + 1, lines_.end(),
                                      [&](const auto& line) { return fills(line, at - 1); });
      if (apart || !heads) {
        ++at;
        continue;
      }
      columns_[at - 1].end = columns_[at].end;
      columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }

  std::size_t count() const { return columns_.size(); }
  bool in_first(const Cell& cell) const { return column_of(cell) == 0; }

  /// Whether the word would not have fitted behind the cell, which is in the first column.
  bool fills_first(const Cell& cell, std::string_view word) const {
    return columns_.size() > 1 && in_first(cell) &&
           cell.end + 1 + length(word) >= columns_[1].begin;
  }

  /// The texts that the line at `at` adds to the columns.
  void add_to(std::vector<std::string>& row, std::size_t at) const {
    for (const Cell& cell : lines_[at]) {
      std::string& text = row[column_of(cell)];
      text += (text.empty() || is_cut(text, cell.text) ? "" : " ") + std::string(cell.text);
    }
  }

 private:
  // A sentence without gaps over several columns is text below the table, though set in.
  bool is_paragraph(const std::vector<Cell>& cells) const {
    constexpr std::size_t far = 8;  // "Source: …" begins so far to the left of a narrow column
    const auto below = [&](const Cell& column) { return overlap(column, cells.front()); };
    const auto first = std::find_if(columns_.begin(), columns_.end(), below);
    return cells.size() == 1 && starts_upper(cells.front().text) &&
           !ends_open(cells.front().text) && first != columns_.end() &&
           (std::count_if(first, columns_.end(), below) > 1 ||
            cells.front().begin + far < first->begin);
  }

  // "4.     Le Comité recommande …" tight below the last row: no column begins where it does.
  bool is_numbered_paragraph(const Line& line, const std::vector<Cell>& cells) const {
    if (cells.size() != 1 || lines_.size() < 2) return false;
    const bool numbered = number_label(line.text) || point_label(line.text);
    return numbered && std::none_of(columns_.begin(), columns_.end(), [&](const Cell& column) {
             constexpr std::size_t play = 2;
             return column.begin <= cells.front().begin + play &&
                    cells.front().begin <= column.begin + play;
           });
  }

  bool fills(const std::vector<Cell>& line, std::size_t column) const {
    return std::any_of(line.begin(), line.end(),
                       [&](const Cell& cell) { return column_of(cell) == column; });
  }

  static bool overlap(const Cell& a, const Cell& b) { return a.begin < b.end && b.begin < a.end; }

  // A column that is full comes close to the next one, "620 000 000 Member State": it is cut before
  // the word that stands nearest to the beginning of the next column.
  std::vector<Cell> parts(const Cell& cell) const {
    std::vector<Cell> result{cell};
    for (const Cell& column : columns_) {
      Cell& last = result.back();
      if (!overlap(column, last) || column.begin <= last.begin) continue;
      std::size_t cut = 0;
      std::size_t nearest = last.text.size();
      for (std::size_t at = last.text.find(' '); at != std::string_view::npos;
           at = last.text.find(' ', at + 1)) {
        const std::size_t word = last.begin + length(last.text.substr(0, at + 1));
        const std::size_t away = word > column.begin ? word - column.begin : column.begin - word;
        if (away >= nearest) continue;
        nearest = away;
        cut = at;
      }
      if (cut == 0 || !overlaps_before(column, last)) continue;
      const std::string_view text = last.text;
      const std::size_t word = last.begin + length(text.substr(0, cut + 1));
      last = cell_at(last.begin, text.substr(0, cut));
      // The column before it may reach further to the right on other lines.
      result.push_back(cell_at(std::max(word, column.begin), text.substr(cut + 1)));
    }
    return result;
  }

  bool overlaps_before(const Cell& column, const Cell& cell) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](const Cell& other) {
      return other.begin < column.begin && overlap(other, cell);
    });
  }

  static bool place(const Cell& cell, std::vector<Cell>& columns) {
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [&](const Cell& column) { return column.end > cell.begin; });
    if (at == columns.end() || !overlap(*at, cell)) {
      columns.insert(at, cell);
      return true;
    }
    at->begin = std::min(at->begin, cell.begin);
    at->end = std::max(at->end, cell.end);
    return at + 1 == columns.end() || !overlap(*at, at[1]);
  }

  std::size_t column_of(const Cell& cell) const {
    std::size_t at = 0;
    while (at + 1 < columns_.size() && !overlap(columns_[at], cell)) ++at;
    return at;
  }

  std::vector<Cell> columns_;
  std::vector<std::vector<Cell>> lines_;
};

/// Lines from `begin` to before `end` that stand in columns.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
  Columns columns;
};

bool stands_in_columns(const Line& line) {
  return cells_of(line).size() > 1;
}

// Of a head of several lines the first may have one cell only, above another than the first column.
bool may_begin_block(const std::vector<Line>& lines, std::size_t at) {
  if (stands_in_columns(lines[at])) return true;
  if (at + 1 >= lines.size() || lines[at + 1].page_start || lines[at + 1].blanks_before > 0 ||
      !stands_in_columns(lines[at + 1]))
    return false;
  return static_cast<std::size_t>(lines[at].indent) >= cells_of(lines[at + 1]).front().end;
}

// "2     Adoption of the agenda" below "10 a.m.     1     Opening of the session": what has a
// number of its own is a row, though its first cell is that of the row above.
bool has_number(const std::vector<Cell>& cells) {
  const std::string_view first = cells.front().text;
  return cells.size() > 1 && std::all_of(first.begin(), first.end(), is_digit) &&
         starts_upper(cells[1].text);
}

// A line that goes on in a cell of the line above it; a letter alone is the mark of a note.
bool continues(const Line& line, const Columns& columns) {
  const std::vector<Cell> cells = cells_of(line);
  return line.blanks_before == 0 && line.text.size() > 1 &&
         ((!columns.in_first(cells.front()) && !has_number(cells)) || starts_lower(line.text));
}

// Of the last row the first cell may go on below with a capital: "recensés par les / États".
bool wraps_last_row(const std::vector<Line>& lines, std::size_t at, const Columns& columns) {
  const std::vector<Cell> cells = cells_of(lines[at]);
  if (at == 0 || lines[at].blanks_before > 0 || cells.size() != 1 || label_at(lines[at].text) > 0)
    return false;
  const std::string_view word = cells.front().text.substr(0, cells.front().text.find(' '));
  return columns.in_first(cells.front()) &&
         columns.fills_first(cells_of(lines[at - 1]).front(), word);
}

// The longest block that begins with the line: cells of several lines belong to it where the rows
// go on below them.
Block block_at(const std::vector<Line>& lines, std::size_t begin) {
  constexpr std::size_t most_lines_of_cell = 8;
  Block block{begin, begin, {}};
  Columns columns;
  for (std::size_t i = begin; i < lines.size() && i <= block.end + most_lines_of_cell; ++i) {
    if ((i > begin && lines[i].page_start) || !columns.take(lines[i])) break;
    const bool below = i == block.end && i > begin &&
                       (continues(lines[i], columns) || wraps_last_row(lines, i, columns));
    if (stands_in_columns(lines[i]) || below) block.end = i + 1;
  }
  for (std::size_t i = begin; i < block.end; ++i) block.columns.take(lines[i]);
  if (block.end > begin) block.columns.settle();
  return block;
}

// Whether gaps part the rows: then no two lines of a row that follow one another hold several
// cells.
bool is_spaced(const std::vector<Line>& lines, const Block& block) {
  bool several = false;
  bool apart = false;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    if (i > block.begin && lines[i].blanks_before > 0) {
      several = false;
      apart = true;
    }
    const bool full = stands_in_columns(lines[i]);
    if (full && several) return false;
    several = several || full;
  }
  return apart;
}

// The block as rows, their cells apart by tabs.
std::vector<Line> rows_of(const std::vector<Line>& lines, const Block& block) {
  const bool spaced = is_spaced(lines, block);
  std::size_t last_row = block.end;
  while (last_row > block.begin && !stands_in_columns(lines[last_row - 1])) --last_row;
  std::vector<Line> rows;
  std::vector<std::vector<std::string>> texts;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    const bool goes_on =
        i > block.begin && (spaced ? lines[i].blanks_before == 0
                                   : i >= last_row || continues(lines[i], block.columns));
    if (!goes_on) {
      rows.push_back(lines[i]);
      if (rows.size() > 1) rows.back().blanks_before = 0;
      texts.emplace_back(block.columns.count());
    }
    block.columns.add_to(texts.back(), i - block.begin);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].text = texts[i].front();
    for (std::size_t cell = 1; cell < texts[i].size(); ++cell)
      rows[i].text += "\t" + texts[i][cell];
  }
  return rows;
}

// A page in two columns of running text, as records of meetings are printed: both go on from line
// to line.
bool is_prose(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  constexpr std::size_t fewest_lines = 10;
  std::size_t several = 0;
  std::size_t lower = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::vector<Cell> cells = cells_of(lines[i]);
    if (cells.size() < 2) continue;
    ++several;
    if (starts_lower(cells.front().text)) ++lower;
    if (starts_lower(cells.back().text)) ++lower;
  }
  return several >= fewest_lines && lower * 2 >= several;
}

// Puts rows in the place of the blocks of a page.
void mark_page(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
               std::vector<Line>& marked, const std::string& file, Diagnostics& diagnostics) {
  constexpr std::size_t fewest_rows = 3;
  for (std::size_t at = begin; at < end;) {
    const Block block = may_begin_block(lines, at) ? block_at(lines, at) : Block{at, at, {}};
    const auto full =
        std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(at),
                      lines.begin() + static_cast<std::ptrdiff_t>(block.end), stands_in_columns);
    if (static_cast<std::size_t>(full) < fewest_rows) {
      marked.push_back(lines[at++]);
      continue;
    }
    const std::vector<Line> rows = rows_of(lines, block);
    diagnostics.add(columns_suspected, {file, lines[at].number, 0},
                    std::to_string(rows.size()) + " lines stand in " +
                        std::to_string(block.columns.count()) + " columns and have become a table");
    marked.insert(marked.end(), rows.begin(), rows.end());
    at = block.end;
  }
}

}  // namespace

void mark_columns(std::vector<Line>& lines, const std::string& file, Diagnostics& diagnostics) {
  std::vector<Line> marked;
  marked.reserve(lines.size());
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !lines[end].page_start) ++end;
    if (is_prose(lines, begin, end)) {
      diagnostics.add(columns_suspected, {file, lines[begin].number, 0},
                      "this page seems to be two columns of running text; the right one was put "
                      "below the left one",
                      "extract the text without its layout");
      const std::vector<Line> read = read_two_columns(lines, begin, end);
      marked.insert(marked.end(), read.begin(), read.end());
    } else {
      mark_page(lines, begin, end, marked, file, diagnostics);
    }
    begin = end;
  }
  lines = std::move(marked);
}

}  // namespace ibidem::ingest
