#pragma once

#include <cstddef>
#include <string_view>

namespace ibidem::markdown {

/// Whether the `&` that begins a text begins an entity: "&amp;", "&#233;".
bool is_entity(std::string_view text);

/// What stands around a piece of text on its line.
struct Surroundings {
  bool in_link = false;
  bool opens_link = false;       ///< it is the first thing in a link
  bool after_call = false;       ///< the call of a note comes before it
  bool call_opens_line = false;  ///< and that call is the first thing of its line
  bool before_bracket = false;   ///< a link or call follows
  bool before_end = false;       ///< nothing follows on the line
  bool escape_tildes = false;
};

/// Whether the character at an offset of a piece of text needs a backslash wherever it stands.
bool needs_escape(std::string_view piece, std::size_t at, const Surroundings& around);

/// What a line's first piece of text is at.
struct LineStart {
  bool first_line = true;     ///< of its paragraph
  bool defines_link = false;  ///< "]:" stands in the paragraph
  bool whole_line = false;    ///< nothing else stands on the line
};

/// The offset of the character that needs a backslash because the line would else open a heading,
/// list, quotation, table or another block; the length of the line where there is none.
std::size_t block_escape(std::string_view line, const LineStart& start);

}  // namespace ibidem::markdown
