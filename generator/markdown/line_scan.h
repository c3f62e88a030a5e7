#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ibidem::markdown {

/// How far a line (without its end) is indented, in columns; a tab leads to the next multiple of 4.
int indentation(std::string_view line);

bool is_blank(std::string_view line);

/// The line without its first `columns` columns of blanks, or fewer where it has fewer.
std::string_view dedent(std::string_view line, int columns);

/// The length of a note's call `[^label]` at the start of a text, or 0. A label is letters, digits,
/// "-", "." or "*".
std::size_t call_length(std::string_view text);

struct DefinitionStart {
  int indent = 0;
  std::string_view label;
  std::string_view rest;  ///< of the line, after the colon
};

/// The start of a note's definition, `[^label]: text`, where a line is one.
std::optional<DefinitionStart> definition_start(std::string_view line);

/// Whether a line ends the paragraph before it, as a heading, quotation, list, fence or rule does.
bool interrupts_paragraph(std::string_view line);

/// The columns of a table's delimiter row `|---|:-:|`, or 0 for another line. `---` alone is none.
std::size_t delimiter_columns(std::string_view line);

/// The cells that a table's row has in the source.
std::size_t count_cells(std::string_view row);

/// The offset of the first mark of a list or quotation at the beginning of a line that is one more
/// than `marks` or stands beyond `columns` columns; the length of the line where there is none.
std::size_t marks_beyond(std::string_view line, int marks, int columns);

}  // namespace ibidem::markdown
