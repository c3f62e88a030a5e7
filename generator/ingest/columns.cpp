#include "columns.h"

#include "codes.h"
#include "labels.h"
#include "letters.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

// What stands between two columns; between two words of justified print stand one or two blanks.
constexpr std::string_view gap = "   ";

// The label of a point or paragraph, which a layout sets off from its text.
std::size_t label_at(std::string_view text) {
  if (const auto label = number_label(text)) return label->size;
  if (const auto label = point_label(text)) return label->size;
  if (const auto label = outline_label(text)) return label->size;
  return bullet_at(text);
}

std::vector<std::string_view> cells(std::string_view text) {
  std::vector<std::string_view> result;
  std::size_t from = label_at(text);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(gap, std::max(at, from));
    if (end == std::string_view::npos) end = text.size();
    result.push_back(trim(text.substr(at, end - at)));
    at = text.find_first_not_of(' ', end);
    if (at == std::string_view::npos) break;
    from = at;
  }
  return result;
}

std::size_t columns_of(const Line& line) {
  return line.text.find('\t') == std::string::npos ? cells(line.text).size() : 0;
}

// "       2022      2023" above rows that begin with a name: its first cell is empty.
bool heads_numbers(const Line& head, const std::vector<Line>& lines, std::size_t begin,
                   std::size_t end) {
  const std::size_t columns = columns_of(lines[begin]);
  if (columns < 3 || columns_of(head) != columns - 1) return false;
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(end), [&](const Line& row) {
                       const auto name = length(cells(row.text).front());
                       return head.indent > row.indent + static_cast<int>(name);
                     });
}

void set_in_cells(Line& line) {
  std::string row;
  for (const std::string_view cell : cells(line.text)) {
    row += (row.empty() ? "" : "\t");
    row += cell;
  }
  line.text = row;
}

}  // namespace

void mark_columns(std::vector<Line>& lines, const std::string& file, Diagnostics& diagnostics) {
  constexpr std::size_t fewest_rows = 3;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t columns = columns_of(lines[begin]);
    std::size_t end = begin + 1;
    while (columns > 1 && end < lines.size() && !lines[end].page_start &&
           columns_of(lines[end]) == columns)
      ++end;
    if (columns > 1 && end - begin >= fewest_rows) {
      if (begin > 0 && !lines[begin].page_start &&
          heads_numbers(lines[begin - 1], lines, begin, end)) {
        set_in_cells(lines[--begin]);
        lines[begin].text.insert(0, "\t");
      }
      for (std::size_t i = begin; i < end; ++i) {
        if (columns_of(lines[i]) > 0) set_in_cells(lines[i]);
        if (i > begin) lines[i].blanks_before = 0;
      }
      diagnostics.add(columns_suspected, {file, lines[begin].number, 0},
                      std::to_string(end - begin) + " lines stand in " + std::to_string(columns) +
                          " columns and have become a table");
    }
    begin = end;
  }
}

}  // namespace ibidem::ingest
