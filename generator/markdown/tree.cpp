#include "markdown/tree.h"

#include <tuple>

namespace ibidem::markdown {

bool Block::operator==(const Block& other) const {
  return std::tie(kind, level, label, rich, items, children, rows) ==
         std::tie(other.kind, other.level, other.label, other.rich, other.items, other.children,
                  other.rows);
}

bool ListItem::operator==(const ListItem& other) const {
  return number == other.number && blocks == other.blocks;
}

}  // namespace ibidem::markdown
