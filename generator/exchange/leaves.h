#pragma once

#include "markdown/tree.h"
#include "model/text.h"

#include <string>
#include <vector>

namespace ibidem::exchange {

/// A piece of running text of a Markdown file.
struct Leaf {
  std::string id;       ///< of the unit: the element's id, "table-1-r2-c3", "title"; unique
  std::string element;  ///< id of the element it is of ("table-1"); empty if none has it
  RichText* rich = nullptr;
  std::string note;  ///< of a note, its label as in the Markdown
};

/// The pieces of a tree in order, named by the elements that `text`, made from this tree, has in
/// the same lines. They point into the tree.
std::vector<Leaf> leaves_of(markdown::Tree& tree, const Text& text);

/// All that a tree is but the words: kinds, levels, numbers, labels. Two trees with the same
/// skeleton have the same leaves in the same order.
std::string skeleton_of(const markdown::Tree& tree);

/// A hash of the words and what stands in them.
std::string leaf_hash(const RichText& rich);

}  // namespace ibidem::exchange
