#include "citations/table_text.h"

namespace ibidem::citations {

TableText table_text(const Table& table) {
  TableText result;
  bool first = true;
  const auto append = [&](const RichText& piece) {
    if (!first) result.text += '\n';
    first = false;
    const auto begin = static_cast<std::uint32_t>(result.text.size());
    result.text += piece.text;
    return begin;
  };
  if (table.caption) append(*table.caption);
  for (const std::vector<RichText>& row : table.rows) {
    std::vector<std::uint32_t>& cells = result.cells.emplace_back();
    for (const RichText& cell : row) cells.push_back(append(cell));
  }
  return result;
}

}  // namespace ibidem::citations
