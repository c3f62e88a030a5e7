#pragma once

#include "base/diagnostics.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::markdown {

/// A note's definition as it was cut out.
struct Definition {
  std::string label;
  std::string body;  ///< Markdown, no longer indented; its first line is the definition's
};

/// A Markdown text made ready for cmark: what cmark would misread or be slow on is hidden behind
/// masks (mask.h), and each definition of a note is replaced by an HTML block, the only ones left,
/// so that the note keeps its place among the blocks. Lines stay.
struct Source {
  std::string text;
  std::vector<std::size_t> lines;         ///< offset in `text` of each line
  std::map<int, Definition> definitions;  ///< by number of the line in `text`, from 1
};

/// Where a Markdown text stands.
struct Origin {
  const std::string& file;
  int first_line = 1;
  bool is_note = false;  ///< the body of a note: it defines no notes, and its columns are unknown
};

/// `uncut`: numbers of lines that look like a definition and are none.
Source make_source(std::string_view markdown, const Origin& origin, const std::set<int>& uncut,
                   Diagnostics& diagnostics);

}  // namespace ibidem::markdown
