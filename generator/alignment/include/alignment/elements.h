#pragma once

#include "model/rich_text.h"
#include "model/text.h"

#include <deque>
#include <string>
#include <vector>

namespace ibidem::alignment {

/// A piece of a text that is translated as one: the title, a heading, a paragraph without its
/// points, a point, a whole table, a note.
struct Element {
  enum class Kind { title, heading, paragraph, item, table, note } kind = Kind::paragraph;
  std::string id;         ///< the element's id on its page; "title"
  bool numbered = false;  ///< whether its id comes from what is printed, not from an ordinal
  int level = 0;          ///< of a heading; of an item its depth
  const RichText* rich = nullptr;
  int line = 0;
  std::vector<std::string> calls;  ///< labels of the notes it calls, in reading order
};

/// The elements of a text in reading order, notes last. Refers to the text, which outlives it.
struct Elements {
  std::vector<Element> list;
  std::deque<RichText> tables;  ///< each table as one text: the caption and the cells, a line each
};

Elements elements_of(const Text& text);

}  // namespace ibidem::alignment
