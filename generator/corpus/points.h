#pragma once

#include "identifiers.h"
#include "labels.h"

#include "base/diagnostics.h"
#include "markdown/tree.h"
#include "model/text.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace ibidem::corpus {

/// The points of one paragraph in the making: lettered, roman, numbered and bulleted, nested as the
/// Markdown nests them or as the sequence of their labels tells, and further paragraphs.
class PointList {
 public:
  /// What all paragraphs of a page share.
  struct Page {
    Identifiers& ids;
    Diagnostics& diagnostics;
    const std::string& file;
  };

  PointList(std::string paragraph_id, Page page);

  /// Takes a block that belongs to the paragraph and adds to its items.
  void add(const markdown::Block& block, std::vector<Item>& items);

  /// Takes one item of a list.
  void add(const markdown::ListItem& item, std::vector<Item>& items);

  /// The tables and notes that stood inside points since the last call: they are no items. Pointers
  /// into the tree that was added.
  std::vector<const markdown::Block*> take_aside();

 private:
  struct Counts {
    int bullets = 0;
    int continuations = 0;
  };

  void add(const markdown::Block& block, std::size_t depth, LabelSequence& labels,
           std::vector<Item>& items);
  void add_item(const markdown::ListItem& item, std::size_t depth, LabelSequence& labels,
                std::vector<Item>& items);
  void continuation(const markdown::Block& block, std::size_t depth, std::vector<Item>& items);
  std::size_t place(Item& item, const std::string& part, std::size_t depth, LabelSequence& labels);
  void enter(Item& item, std::string id, std::size_t depth);

  Page page_;
  LabelSequence labels_;
  std::vector<std::string> parents_;  // ids: the paragraph, its current item, that one's …
  std::unordered_map<std::string, Counts> counts_;
  std::vector<const markdown::Block*> aside_;
};

/// A text without its first `size` bytes.
RichText cut_front(const RichText& rich, std::size_t size);

}  // namespace ibidem::corpus
