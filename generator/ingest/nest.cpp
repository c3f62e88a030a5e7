#include "codes.h"
#include "inline_text.h"
#include "letters.h"
#include "sentence.h"
#include "structure.h"

#include <memory>

namespace ibidem::ingest {
namespace {

using Kind = Chunk::Kind;

/// How points count: a), i), 1).
enum class Counting { letters, romans, numbers };

/// A block with what is nested in it.
struct Node {
  const Chunk* chunk = nullptr;
  Kind kind = Kind::text;
  std::string number;                     // of a numbered paragraph
  Counting counting = Counting::letters;  // of a point
  int value = 0;                          // of the number or label
  std::vector<std::unique_ptr<Node>> children;
};

// Bullets that extraction writes for one another: dashes of any length, round ones, squares.
std::string_view kind_of_mark(std::string_view mark) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (mark == dash) return "-";
  }
  for (const std::string_view round : {"•", "●", "·", "*"}) {
    if (mark == round) return "•";
  }
  return mark;
}

bool is_point(const Node& node) {
  return node.kind == Kind::item || node.kind == Kind::bullet;
}

class Nester {
 public:
  Nester(Numbering& numbering, const std::string& file, Diagnostics& diagnostics)
      : file_(file),
        diagnostics_(diagnostics),
        runs_(numbering.runs),
        last_counted_(numbering.counted) {}

  std::vector<std::unique_ptr<Node>> nest(const std::vector<Chunk>& chunks) {
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      const Chunk& chunk = chunks[i];
      const Chunk* next = i + 1 < chunks.size() ? &chunks[i + 1] : nullptr;
      if (chunk.kind == Kind::number) {
        add_number(chunk, chunk.label->value);
      } else if (const int lost = lost_number(chunk, next); lost > 0) {
        diagnostics_.add(number_lost, {file_, chunk.line, 0},
                         "the paragraph has lost its number; the next one shows that it is " +
                             std::to_string(lost));
        add_number(chunk, lost);
      } else if (chunk.kind == Kind::item) {
        add_item(chunk);
      } else if (chunk.kind == Kind::bullet) {
        add_bullet(chunk);
      } else {
        if (chunk.kind == Kind::text) follow_decimal(chunk.rich.text);
        open_.clear();
        add(root_, chunk, chunk.kind);
      }
    }
    return std::move(root_.children);
  }

 private:
  static Node* add(Node& parent, const Chunk& chunk, Kind kind) {
    auto node = std::make_unique<Node>();
    node->chunk = &chunk;
    node->kind = kind;
    parent.children.push_back(std::move(node));
    return parent.children.back().get();
  }

  Node& parent_of_open(std::size_t depth) { return depth == 0 ? root_ : *open_[depth - 1]; }

  void push(std::size_t depth, const Chunk& chunk, Kind kind) {
    Node* node = add(parent_of_open(depth), chunk, kind);
    open_.resize(depth);
    open_.push_back(node);
  }

  // A bullet alone before a paragraph whose number shows that one is missing: recognition has kept
  // the bullet it made of the number and dropped the number (A/AC.292/2024/L.1, paragraph 1).
  int lost_number(const Chunk& chunk, const Chunk* next) const {
    if (chunk.kind != Kind::bullet || next == nullptr || next->kind != Kind::number) return 0;
    const int last = runs_.empty() ? 0 : runs_.back();
    const bool in_list = !open_.empty() && open_.back()->kind == Kind::bullet;
    return !in_list && next->label->value == last + 2 ? last + 1 : 0;
  }

  // Follows the numberings that are open in the scope; tells whether the number fits one.
  bool counts_on(int value) {
    for (auto last = runs_.rbegin(); last != runs_.rend(); ++last) {
      if (value != *last + 1) continue;
      runs_.erase(last.base(), runs_.end());
      runs_.back() = value;
      return true;
    }
    return false;
  }

  // "2.1 …", "2.2 …" may stand between "1." and "3.", where a section has several paragraphs.
  void follow_decimal(std::string_view text) {
    if (decimal_label_at(text) == 0) return;
    const int value = std::stoi(std::string(text.substr(0, 6)));
    const bool goes_on = !runs_.empty() && runs_.back() == value;
    if (!goes_on && !counts_on(value)) runs_.assign(1, value);
  }

  void add_number(const Chunk& chunk, int value) {
    const std::size_t depth = depth_of_number(chunk, value);
    if (ends_list_before(chunk, value) && runs_.size() > 1) runs_.pop_back();
    if (!counts_on(value)) {
      if (value != 1) {
        diagnostics_.add(number_out_of_sequence, {file_, chunk.line, 0},
                         "paragraph " + std::to_string(value) + " does not follow " +
                             (runs_.empty() ? std::string("any") : std::to_string(runs_.back())));
        if (!runs_.empty()) runs_.pop_back();
      }
      constexpr std::size_t deepest = 8;
      if (runs_.size() >= deepest) runs_.erase(runs_.begin());
      runs_.push_back(value);
    }
    push(depth, chunk, Kind::number);
    open_.back()->number = chunk.label ? chunk.label->text : std::to_string(value);
    open_.back()->value = value;
  }

  // Whether a number that goes on with two lists belongs to the outer one: the items of an agenda
  // end in no stop, the paragraph below them does.
  bool ends_list_before(const Chunk& chunk, int value) const {
    int lists = 0;
    bool of_titles = false;
    for (auto node = open_.rbegin(); node != open_.rend(); ++node) {
      if ((*node)->kind != Kind::number || (*node)->value + 1 != value) continue;
      if (++lists == 1) of_titles = ends_open((*node)->chunk->rich.text);
    }
    return lists > 1 && of_titles && !ends_open(chunk.rich.text);
  }

  // A number goes on with the innermost open list that it follows. The first of a list lies in the
  // paragraph that leads to it with a colon: the items of an agenda in the paragraph that adopts
  // it.
  std::size_t depth_of_number(const Chunk& chunk, int value) const {
    bool pass = ends_list_before(chunk, value);
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      if (open_[depth - 1]->kind != Kind::number || open_[depth - 1]->value + 1 != value) continue;
      if (!pass) return depth - 1;
      pass = false;
    }
    if (value != 1 || open_.empty()) return 0;
    const bool led_to = open_.back()->chunk->rich.text.ends_with(':');
    return led_to && (chunk.indent > 0 || open_.back()->chunk->indent == 0) ? open_.size() : 0;
  }

  // The depth at which a point of a list of its own lies: in the numbered paragraph that is open.
  std::size_t below_number() const {
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      if (open_[depth - 1]->kind == Kind::number) return depth;
    }
    return 0;
  }

  void add_item(const Chunk& chunk) {
    const Label& label = *chunk.label;
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const Node& node = *open_[depth - 1];
      if (node.kind != Kind::item) continue;
      const int next = node.value + (label.inserted ? 0 : 1);
      if (counts_in(label, node.counting) && value_in(label, node.counting) == next)
        return push_item(depth - 1, chunk, node.counting);
    }
    if (label.inserted) return add_stray_item(chunk);
    if (label.kind == Label::Kind::counted && label.value == 1)
      return push_item(led_to_points() ? open_.size() : below_number(), chunk, Counting::numbers);
    if (label.roman == 1) return push_item(below_letter(), chunk, Counting::romans);
    if (label.value == 1) {
      // Letters in a point that is counted otherwise: "(ii) Sponsor fellowships, as in:", "a. …".
      const bool in_point = led_to_points() && open_.back()->kind == Kind::item &&
                            open_.back()->counting != Counting::letters;
      return push_item(in_point ? open_.size() : below_number(), chunk, Counting::letters);
    }
    add_stray_item(chunk);
  }

  static bool counts_in(const Label& label, Counting counting) {
    return (label.kind == Label::Kind::counted) == (counting == Counting::numbers);
  }

  static int value_in(const Label& label, Counting counting) {
    return counting == Counting::romans ? label.roman : label.value;
  }

  bool led_to_points() const {
    return !open_.empty() && open_.back()->chunk->rich.text.ends_with(':');
  }

  // Roman points lie in the lettered one above them, or take its place where there is none.
  std::size_t below_letter() const {
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const Node& node = *open_[depth - 1];
      if (node.kind == Kind::item && node.counting != Counting::romans) return depth;
    }
    return below_number();
  }

  void add_stray_item(const Chunk& chunk) {
    // "1) …" may number the paragraphs of a whole text, over its headings.
    const bool counts_on =
        chunk.label->kind == Label::Kind::counted && chunk.label->value == last_counted_ + 1;
    if (!counts_on)
      diagnostics_.add(number_out_of_sequence, {file_, chunk.line, 0},
                       "point " + chunk.label->text + " does not follow the one before it");
    const Counting counting = chunk.label->kind == Label::Kind::counted ? Counting::numbers
                              : chunk.label->value == 0                 ? Counting::romans
                                                                        : Counting::letters;
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const Node& node = *open_[depth - 1];
      if (node.kind == Kind::item && node.counting == counting)
        return push_item(depth - 1, chunk, counting);
    }
    push_item(counting == Counting::romans ? below_letter() : below_number(), chunk, counting);
  }

  void push_item(std::size_t depth, const Chunk& chunk, Counting counting) {
    push(depth, chunk, Kind::item);
    if (chunk.label->kind == Label::Kind::counted) last_counted_ = chunk.label->value;
    open_.back()->counting = counting;
    open_.back()->value = value_in(*chunk.label, counting);
  }

  void add_bullet(const Chunk& chunk) {
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const Node& node = *open_[depth - 1];
      if (node.kind != Kind::bullet) continue;
      if (kind_of_mark(node.chunk->mark) == kind_of_mark(chunk.mark))
        return push(depth - 1, chunk, Kind::bullet);
    }
    // Other marks below a bullet are a list in it; one that stands further left is none.
    const bool in_bullet = !open_.empty() && open_.back()->kind == Kind::bullet &&
                           chunk.indent >= open_.back()->chunk->indent;
    push(in_bullet || led_to_points() ? open_.size() : below_number(), chunk, Kind::bullet);
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
  Node root_;
  std::vector<Node*> open_;  // the list items that the next chunk may lie in or follow
  std::vector<int>& runs_;
  int& last_counted_;
};

markdown::Block paragraph(RichText rich, int line) {
  markdown::Block block;
  block.kind = markdown::Block::Kind::paragraph;
  block.rich = std::move(rich);
  block.line = line;
  return block;
}

RichText printed_rich(const Chunk& chunk) {
  RichText rich = chunk.rich;
  if (chunk.label)
    prepend(rich, printed_text(chunk).substr(0, printed_text(chunk).size() - rich.text.size()));
  return rich;
}

std::vector<markdown::Block> blocks(const std::vector<std::unique_ptr<Node>>& nodes);

markdown::ListItem list_item(const Node& node) {
  markdown::ListItem item;
  item.number = node.number;
  item.line = node.chunk->line;
  const bool labelled = node.kind == Kind::item;
  item.blocks.push_back(
      paragraph(labelled ? printed_rich(*node.chunk) : node.chunk->rich, item.line));
  for (markdown::Block& block : blocks(node.children)) item.blocks.push_back(std::move(block));
  return item;
}

markdown::Block block_of(const Node& node) {
  const Chunk& chunk = *node.chunk;
  markdown::Block block = paragraph(printed_rich(chunk), chunk.line);
  if (node.kind == Kind::heading) {
    block.kind = markdown::Block::Kind::heading;
    block.level = chunk.level;
  } else if (node.kind == Kind::table) {
    block.kind = markdown::Block::Kind::table;
    block.rows = chunk.rows;
  } else if (node.kind == Kind::caption) {
    block.rich.spans.insert(
        block.rich.spans.begin(),
        {0, static_cast<std::uint32_t>(block.rich.text.size()), SpanKind::strong, {}});
  }
  return block;
}

std::vector<markdown::Block> blocks(const std::vector<std::unique_ptr<Node>>& nodes) {
  std::vector<markdown::Block> result;
  const Node* before = nullptr;
  for (const auto& node : nodes) {
    const bool in_list = node->kind == Kind::number || is_point(*node);
    if (!in_list) {
      result.push_back(block_of(*node));
      before = nullptr;
      continue;
    }
    const bool same_list =
        before != nullptr && (before->kind == Kind::number) == (node->kind == Kind::number);
    if (!same_list) {
      markdown::Block list;
      list.kind = markdown::Block::Kind::list;
      list.line = node->chunk->line;
      result.push_back(std::move(list));
    }
    result.back().items.push_back(list_item(*node));
    before = node.get();
  }
  return result;
}

}  // namespace

markdown::Tree nest(const std::vector<Chunk>& chunks, Numbering& numbering, const std::string& file,
                    Diagnostics& diagnostics) {
  return blocks(Nester(numbering, file, diagnostics).nest(chunks));
}

}  // namespace ibidem::ingest
