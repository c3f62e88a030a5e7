#include "corpus/structure.h"

#include "heading_words.h"
#include "identifiers.h"
#include "labels.h"
#include "notes.h"
#include "outline.h"
#include "points.h"

#include "corpus/codes.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

using Source = markdown::Block;

class Structurer {
 public:
  Structurer(const markdown::Tree& tree, const Origin& origin, Diagnostics& diagnostics)
      : tree_(tree),
        origin_(origin),
        diagnostics_(diagnostics),
        outline_(outline(tree, origin, ids_, diagnostics)) {}

  Text run();

 private:
  /// The paragraph that a list directly after it would belong to.
  struct OpenParagraph {
    std::size_t block = 0;
    PointList points;
  };

  void title();
  void block(std::size_t at);
  void heading(const Source& source, const Placement& placement);
  void list(const Source& source, const Placement& placement);
  void quote(const Source& source, const Placement& placement);
  void table(const Source& source, const Placement& placement);
  void note(const Source& source, const Placement& placement);
  void numbered(const markdown::ListItem& item, const Placement& placement);
  void numbered(const std::string& number, const std::string& part, int line, RichText rich,
                const Placement& placement);
  void unnumbered(const RichText& rich, int line, const Placement& placement);
  void open(Paragraph paragraph, const Placement& placement);
  std::vector<Item>& open_items();
  void put_aside(const Placement& placement);
  bool is_caption(std::size_t at) const;
  std::optional<Label> printed_number(std::string_view text);

  const Scope& scope(const Placement& placement) const { return outline_.scopes[placement.scope]; }
  const Region& region(const Placement& placement) const {
    return outline_.regions[scope(placement).region];
  }

  const markdown::Tree& tree_;
  const Origin& origin_;
  Diagnostics& diagnostics_;
  Identifiers ids_;
  Outline outline_;
  Text text_;
  std::vector<std::uint32_t> regions_;  // one a block of the text
  std::vector<NoteDefinition> definitions_;
  std::optional<std::size_t> heading_;  // the block that stands above as a heading
  std::optional<OpenParagraph> open_;
  std::optional<RichText> caption_;
  DecimalSequence decimals_;
  std::unordered_map<std::string, int> ordinals_;  // by the beginning of the id
};

bool Structurer::is_caption(std::size_t at) const {
  if (tree_[at].kind != Source::Kind::paragraph || !is_wholly_bold(tree_[at].rich)) return false;
  std::size_t next = at + 1;
  while (next < tree_.size() && tree_[next].kind == Source::Kind::note) ++next;
  return next < tree_.size() && tree_[next].kind == Source::Kind::table;
}

// Numbers that no list of Markdown has: "8.1", "14 bis".
std::optional<Label> Structurer::printed_number(std::string_view text) {
  if (auto label = inserted_number(text)) return label;
  return decimals_.next(text);
}

void Structurer::title() {
  if (!outline_.title || tree_[*outline_.title].rich.text.empty()) {
    diagnostics_.add(codes::missing_title, {origin_.file, 0, 0},
                     "the text has no title, a heading of level 1");
    return;
  }
  text_.title = tree_[*outline_.title].rich;
}

void Structurer::heading(const Source& source, const Placement& placement) {
  if (source.level == 1) {
    diagnostics_.add(codes::several_titles, {origin_.file, source.line, 1},
                     "a second heading of level 1, taken for one of level 2");
  }
  open_.reset();
  heading_ = text_.blocks.size();
  text_.blocks.emplace_back(Heading{placement.heading_id, std::max(source.level, 2),
                                    scope(placement).name, source.rich, source.line});
  regions_.push_back(scope(placement).region);
}

void Structurer::open(Paragraph paragraph, const Placement& placement) {
  paragraph.scope = scope(placement).name;
  paragraph.heading = heading_;
  open_.emplace(OpenParagraph{text_.blocks.size(),
                              PointList(paragraph.id, {ids_, diagnostics_, origin_.file})});
  text_.blocks.emplace_back(std::move(paragraph));
  regions_.push_back(scope(placement).region);
}

void Structurer::unnumbered(const RichText& rich, int line, const Placement& placement) {
  const std::string start = scope(placement).prefix + scope(placement).unnumbered;
  Paragraph paragraph;
  paragraph.id = ids_.claim(fmt::format("{}{}", start, ++ordinals_[start])).id;
  paragraph.rich = rich;
  paragraph.line = line;
  open(std::move(paragraph), placement);
}

void Structurer::numbered(const std::string& number, const std::string& part, int line,
                          RichText rich, const Placement& placement) {
  const Identifiers::Claim claim = ids_.claim(scope(placement).prefix + "p-" + part);
  if (claim.repeated) {
    diagnostics_.add(codes::duplicate_number, {origin_.file, line, 1},
                     fmt::format("paragraph {} stands twice", number));
  }
  Paragraph paragraph;
  paragraph.id = claim.id;
  paragraph.number = number;
  paragraph.rich = std::move(rich);
  paragraph.line = line;
  open(std::move(paragraph), placement);
}

void Structurer::numbered(const markdown::ListItem& item, const Placement& placement) {
  const bool has_text = !item.blocks.empty() && item.blocks.front().kind == Source::Kind::paragraph;
  numbered(item.number, item.number, item.line, has_text ? item.blocks.front().rich : RichText{},
           placement);
  for (std::size_t i = has_text ? 1 : 0; i < item.blocks.size(); ++i) {
    open_->points.add(item.blocks[i], open_items());
    put_aside(placement);
  }
}

std::vector<Item>& Structurer::open_items() {
  return std::get<Paragraph>(text_.blocks[open_->block]).items;
}

// What stood inside points and is no point goes behind their paragraph.
void Structurer::put_aside(const Placement& placement) {
  for (const Source* aside : open_->points.take_aside()) {
    if (aside->kind == Source::Kind::table) table(*aside, placement);
    if (aside->kind == Source::Kind::note) note(*aside, placement);
  }
}

void Structurer::list(const Source& source, const Placement& placement) {
  for (std::size_t i = 0; i < source.items.size(); ++i) {
    if (i < placement.points.size() && !placement.points[i]) {
      numbered(source.items[i], placement);
      continue;
    }
    if (!open_) unnumbered({}, source.line, placement);
    open_->points.add(source.items[i], open_items());
    put_aside(placement);
  }
}

void Structurer::quote(const Source& source, const Placement& placement) {
  open_.reset();
  for (const Source& child : source.children) {
    const std::size_t first = text_.blocks.size();
    switch (child.kind) {
      case Source::Kind::heading:
      case Source::Kind::paragraph:
        unnumbered(child.rich, child.line, placement);
        break;
      case Source::Kind::list:
        if (!open_) unnumbered({}, child.line, placement);
        open_->points.add(child, open_items());
        put_aside(placement);
        break;
      case Source::Kind::quote:
        quote(child, placement);
        break;
      case Source::Kind::table:
        table(child, placement);
        break;
      case Source::Kind::note:
        note(child, placement);
        break;
    }
    for (std::size_t i = first; i < text_.blocks.size(); ++i) {
      if (auto* paragraph = std::get_if<Paragraph>(&text_.blocks[i])) paragraph->quoted = true;
    }
  }
  open_.reset();
}

void Structurer::table(const Source& source, const Placement& placement) {
  const std::string start = region(placement).prefix + "table-";
  Table made;
  made.id = ids_.claim(fmt::format("{}{}", start, ++ordinals_[start])).id;
  made.scope = scope(placement).name;
  made.caption = std::exchange(caption_, std::nullopt);
  made.rows = source.rows;
  made.line = source.line;
  std::size_t width = 0;
  for (const auto& row : made.rows) width = std::max(width, row.size());
  for (auto& row : made.rows) row.resize(width);
  text_.blocks.emplace_back(std::move(made));
  regions_.push_back(scope(placement).region);
}

void Structurer::note(const Source& source, const Placement& placement) {
  definitions_.push_back({source.label, source.rich, scope(placement).region, source.line});
}

void Structurer::block(std::size_t at) {
  const Source& source = tree_[at];
  const Placement& placement = outline_.placements[at];
  switch (source.kind) {
    case Source::Kind::heading:
      heading(source, placement);
      break;
    case Source::Kind::paragraph:
      if (is_caption(at)) {
        caption_ = without_bold(source.rich);
      } else if (const auto label = printed_number(source.rich.text)) {
        numbered(label->printed, label->part, source.line, cut_front(source.rich, label->size),
                 placement);
      } else {
        unnumbered(source.rich, source.line, placement);
      }
      break;
    case Source::Kind::list:
      list(source, placement);
      break;
    case Source::Kind::quote:
      quote(source, placement);
      break;
    case Source::Kind::table:
      table(source, placement);
      open_.reset();
      break;
    case Source::Kind::note:
      note(source, placement);
      break;
  }
}

Text Structurer::run() {
  text_.language = origin_.language;
  text_.status = origin_.text_facts.status;
  title();
  for (std::size_t at = 0; at < tree_.size(); ++at) {
    if (outline_.title != at) block(at);
  }
  text_.notes =
      bind_notes(std::move(definitions_), text_, regions_, outline_, origin_, ids_, diagnostics_);
  return std::move(text_);
}

}  // namespace

Text structure(const markdown::Tree& tree, const Origin& origin, Diagnostics& diagnostics) {
  return Structurer(tree, origin, diagnostics).run();
}

std::vector<std::string> item_numbers(const Paragraph& paragraph) {
  std::vector<std::string> numbers;
  std::vector<std::string> labels;  // from the paragraph down to the item before: "e)", "ii)"
  for (const Item& item : paragraph.items) {
    const bool labelled = !item.label.empty() && item.label != "•";
    labels.resize(std::min(labels.size(), static_cast<std::size_t>(item.depth - 1)));
    labels.push_back(labelled ? item.label : "");
    std::string& number = numbers.emplace_back();
    if (!labelled) continue;
    for (const std::string& label : labels) {
      if (!label.empty()) number += (number.empty() ? "" : " ") + label;
    }
  }
  return numbers;
}

}  // namespace ibidem::corpus
