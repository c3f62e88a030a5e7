#include "codes.h"
#include "letters.h"
#include "printed_marks.h"
#include "sentence.h"
#include "structure.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

using Kind = Chunk::Kind;

// "2. Contact" may number a row as well as head a section.
bool numbers_row(const Chunk& chunk) {
  return chunk.label && chunk.label->kind == Label::Kind::number;
}

bool may_be_cell(const Chunk& chunk, const Vocabulary& words) {
  constexpr std::size_t longest = 60;
  const std::string_view text = chunk.rich.text;
  const bool labelled = chunk.label && !numbers_row(chunk);
  return (chunk.kind == Kind::text || chunk.kind == Kind::heading) && !labelled &&
         !chunk.marked_heading && !explains_abbreviation(text) && !is_longer(text, longest) &&
         ends_open(text) && !is_annex_heading(text, words) &&
         starts_with_one_of(text, words.signatures) == 0;
}

// A figure, a date, a symbol: what no list of names and no heading consists of.
bool is_entry(std::string_view text) {
  return symbol_at(text) == text.size() || (!text.empty() && is_digit(text.front()));
}

}  // namespace

void unmark_lost_cells(std::vector<Chunk>& chunks, const Vocabulary& words, const std::string& file,
                       Diagnostics& diagnostics) {
  constexpr std::ptrdiff_t fewest = 5;
  for (auto begin = chunks.begin(); begin != chunks.end();) {
    const auto end = std::find_if_not(
        begin, chunks.end(), [&](const Chunk& chunk) { return may_be_cell(chunk, words); });
    const auto entries = std::count_if(begin, end, [](const Chunk& chunk) {
      return is_entry(chunk.rich.text) || numbers_row(chunk);
    });
    if (end - begin >= fewest && entries > 1 && entries * 4 >= end - begin) {
      const bool below_caption = begin != chunks.begin() && (begin - 1)->kind == Kind::caption;
      // What heads the table may well head the section.
      for (auto cell = begin + (below_caption ? 0 : 1); cell != end; ++cell)
        cell->kind = Kind::text;
      if (!below_caption)
        diagnostics.add(columns_suspected, {file, begin->line, 0},
                        std::to_string(end - begin) +
                            " short lines follow one another here: they may be the cells of a "
                            "table that lost its columns",
                        "make the table again, or extract the text with its layout");
    }
    begin = end == chunks.end() ? end : end + 1;
  }
}

void report_joined_rows(const std::vector<Chunk>& chunks, const std::string& file,
                        Diagnostics& diagnostics) {
  constexpr int fewest = 3;
  for (const Chunk& chunk : chunks) {
    if (chunk.early_ends < fewest) continue;
    diagnostics.add(columns_suspected, {file, chunk.line, 0},
                    std::to_string(chunk.early_ends) +
                        " lines that end early were put together here: they may be the rows of a "
                        "table or a list of names",
                    "make the table or list again, or extract the text with its layout");
  }
}

}  // namespace ibidem::ingest
