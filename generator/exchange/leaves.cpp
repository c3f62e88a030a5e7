#include "leaves.h"

#include "alignment/elements.h"
#include "base/hash.h"

#include <map>
#include <set>

#include <fmt/format.h>

namespace ibidem::exchange {
namespace {

using markdown::Block;
using markdown::ListItem;
using markdown::Tree;

class Collector {
 public:
  explicit Collector(const Text& text) {
    const alignment::Elements elements = alignment::elements_of(text);
    for (const auto& element : elements.list) {
      // A list that nothing introduces stands in a paragraph without words, which begins where the
      // first item does.
      if (element.line > 0 && !element.rich->text.empty()) {
        elements_.emplace(element.line, element.id);
      }
    }
  }

  std::vector<Leaf> run(Tree& tree) {
    blocks(tree, 0);
    return std::move(leaves_);
  }

 private:
  void add(RichText& rich, int line, const std::string& part = {}) {
    const auto element = elements_.find(line);
    Leaf leaf;
    leaf.rich = &rich;
    if (element != elements_.end()) leaf.element = element->second;
    leaf.id = leaf.element.empty() ? fmt::format("text-{}", ++nameless_) : leaf.element + part;
    if (!taken_.insert(leaf.id).second) {
      leaf.id = fmt::format("text-{}", ++nameless_);
      taken_.insert(leaf.id);
    }
    leaves_.push_back(std::move(leaf));
  }

  // `first_line`: of the item whose first block this is, or 0.
  void blocks(std::vector<Block>& list, int item_line) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      block(list[i], i == 0 && item_line > 0 ? item_line : list[i].line);
    }
  }

  void block(Block& block, int line) {
    switch (block.kind) {
      case Block::Kind::heading:
        if (block.level == 1 && !title_) {
          title_ = true;
          taken_.insert("title");
          leaves_.push_back({"title", "title", &block.rich, {}});
          break;
        }
        add(block.rich, line);
        break;
      case Block::Kind::paragraph:
        add(block.rich, line);
        break;
      case Block::Kind::note:
        add(block.rich, line);
        leaves_.back().note = block.label;
        break;
      case Block::Kind::list:
        for (ListItem& item : block.items) blocks(item.blocks, item.line);
        break;
      case Block::Kind::quote:
        blocks(block.children, 0);
        break;
      case Block::Kind::table:
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
          for (std::size_t cell = 0; cell < block.rows[row].size(); ++cell) {
            add(block.rows[row][cell], line, fmt::format("-r{}-c{}", row + 1, cell + 1));
          }
        }
        break;
    }
  }

  std::map<int, std::string> elements_;  // by line
  std::set<std::string> taken_;
  std::vector<Leaf> leaves_;
  int nameless_ = 0;
  bool title_ = false;
};

void append_skeleton(std::string& to, const std::vector<Block>& list) {
  for (const Block& block : list) {
    to += fmt::format("{}.{}.{}(", static_cast<int>(block.kind), block.level, block.label);
    for (const ListItem& item : block.items) {
      to += item.number + "[";
      append_skeleton(to, item.blocks);
      to += "]";
    }
    append_skeleton(to, block.children);
    for (const auto& row : block.rows) to += fmt::format("{},", row.size());
    to += ")";
  }
}

}  // namespace

std::vector<Leaf> leaves_of(Tree& tree, const Text& text) {
  return Collector(text).run(tree);
}

std::string skeleton_of(const Tree& tree) {
  std::string skeleton;
  append_skeleton(skeleton, tree);
  return skeleton;
}

std::string leaf_hash(const RichText& rich) {
  std::string whole = rich.text;
  for (const Span& span : rich.spans) {
    whole += fmt::format("\x1f{}-{}:{}:{}", span.begin, span.end, static_cast<int>(span.kind),
                         span.target);
  }
  return fmt::format("{:016x}", hash64(whole));
}

}  // namespace ibidem::exchange
