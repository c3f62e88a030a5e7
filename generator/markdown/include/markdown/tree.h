#pragma once

#include "model/rich_text.h"

#include <string>
#include <vector>

namespace ibidem::markdown {

struct ListItem;

/// A block of a Markdown file, as it stands there: no ids, no scopes, no meaning yet.
struct Block {
  enum class Kind {
    heading,    ///< level, rich
    paragraph,  ///< rich
    list,       ///< items
    quote,      ///< children
    table,      ///< rows, the first is the header
    note,       ///< label, rich: a definition `[^label]: …`, further paragraphs after a "\n"
  };
  Kind kind = Kind::paragraph;
  int level = 0;
  std::string label;
  RichText rich;
  std::vector<ListItem> items;
  std::vector<Block> children;
  std::vector<std::vector<RichText>> rows;
  int line = 0;  ///< in the file, from 1

  bool operator==(const Block&) const;  ///< all but the lines
};

struct ListItem {
  std::string number;  ///< digits of an ordered item exactly as written ("14"); empty for a bullet
  std::vector<Block> blocks;
  int line = 0;

  bool operator==(const ListItem&) const;
};

/// The blocks of a file in order. Conventions of ours on top of GFM, none of which hurts elsewhere:
/// the title is the only heading of level 1; a numbered paragraph is an ordered item `14. text`; a
/// lettered or roman point is a bullet whose text begins with its label, `- a) text`; the call of a
/// note is `[^12]`, its definition a block `[^12]: text`; a note whose numbering begins anew in an
/// annex of the same file has the label `annex-12`; a paragraph wholly in bold directly before a
/// table is its caption.
using Tree = std::vector<Block>;

}  // namespace ibidem::markdown
