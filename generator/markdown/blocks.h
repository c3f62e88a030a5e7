#pragma once

#include "source.h"

#include "base/diagnostics.h"
#include "markdown/tree.h"

#include <set>

#include <cmark-gfm.h>

namespace ibidem::markdown {

/// What the reading of one text shares.
struct Reading {
  const Origin& origin;
  const Source& source;
  cmark_parser* parser;  ///< for the bodies of notes
  Diagnostics& diagnostics;
  std::set<int> notes_found = {};  ///< lines of the definitions whose place was found

  int line(cmark_node* node) const {
    return origin.first_line + cmark_node_get_start_line(node) - 1;
  }
  void report(const Code& code, cmark_node* node, std::string message);
};

/// The blocks below a node of cmark's tree.
Tree read_blocks(cmark_node* parent, Reading& reading);

}  // namespace ibidem::markdown
