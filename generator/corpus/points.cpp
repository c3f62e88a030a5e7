#include "points.h"

#include "corpus/codes.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

namespace ibidem::corpus {

using markdown::Block;

RichText cut_front(const RichText& rich, std::size_t size) {
  const auto cut = static_cast<std::uint32_t>(std::min(size, rich.text.size()));
  RichText rest{rich.text.substr(cut), {}};
  for (Span span : rich.spans) {
    const bool was_empty = span.begin == span.end;
    span.begin = std::max(span.begin, cut) - cut;
    span.end = std::max(span.end, cut) - cut;
    if (span.begin < span.end || was_empty) rest.spans.push_back(std::move(span));
  }
  return rest;
}

PointList::PointList(std::string paragraph_id, Page page)
    : page_(page), parents_{std::move(paragraph_id)} {}

std::vector<const Block*> PointList::take_aside() {
  return std::exchange(aside_, {});
}

void PointList::add(const Block& block, std::vector<Item>& items) {
  add(block, 1, labels_, items);
}

void PointList::add(const markdown::ListItem& item, std::vector<Item>& items) {
  add_item(item, 1, labels_, items);
}

void PointList::add(const Block& block, std::size_t depth, LabelSequence& labels,
                    std::vector<Item>& items) {
  switch (block.kind) {
    case Block::Kind::list:
      for (const markdown::ListItem& item : block.items) add_item(item, depth, labels, items);
      break;
    case Block::Kind::quote:
      for (const Block& child : block.children) add(child, depth, labels, items);
      break;
    case Block::Kind::heading:
    case Block::Kind::paragraph:
      continuation(block, depth, items);
      break;
    case Block::Kind::table:
    case Block::Kind::note:
      aside_.push_back(&block);
      break;
  }
}

void PointList::enter(Item& item, std::string id, std::size_t depth) {
  item.depth = static_cast<int>(depth);
  item.id = std::move(id);
  parents_.resize(depth);
  parents_.push_back(item.id);
}

void PointList::continuation(const Block& block, std::size_t depth, std::vector<Item>& items) {
  const std::string& parent = parents_[depth - 1];
  const std::string id = fmt::format("{}-c{}", parent, ++counts_[parent].continuations);
  Item item;
  item.rich = block.rich;
  item.line = block.line;
  item.depth = static_cast<int>(depth);
  item.id = page_.ids.claim(id).id;
  items.push_back(std::move(item));
}

std::size_t PointList::place(Item& item, const std::string& part, std::size_t depth,
                             LabelSequence& labels) {
  const Position where{page_.file, item.line, 1};
  const LabelSequence::Where found = labels.place(part);
  const std::size_t at = std::min(depth + found.depth, parents_.size());
  const Identifiers::Claim claim = page_.ids.claim(parents_[at - 1] + "-" + part);
  if (claim.repeated) {
    page_.diagnostics.add(codes::duplicate_number, where,
                          fmt::format("point {} of {} stands twice", item.label, parents_[at - 1]));
  } else if (!found.in_sequence) {
    page_.diagnostics.add(
        codes::number_out_of_sequence, where,
        fmt::format("point {} of {} is out of sequence", item.label, parents_[at - 1]));
  }
  enter(item, claim.id, at);
  return at;
}

void PointList::add_item(const markdown::ListItem& source, std::size_t depth, LabelSequence& labels,
                         std::vector<Item>& items) {
  Item item;
  item.line = source.line;
  std::size_t next = 0;
  if (!source.blocks.empty() && source.blocks.front().kind == Block::Kind::paragraph) {
    item.rich = source.blocks.front().rich;
    next = 1;
  }
  if (!source.number.empty()) {
    const Label label = ordered_label(source.number);
    item.label = label.printed;
    depth = place(item, label.part, depth, labels);
  } else if (const auto label = leading_label(item.rich.text)) {
    item.label = label->printed;
    item.rich = cut_front(item.rich, label->size);
    depth = place(item, label->part, depth, labels);
  } else {
    item.label = "•";
    const std::string& parent = parents_[depth - 1];
    enter(item, page_.ids.claim(fmt::format("{}-{}", parent, ++counts_[parent].bullets)).id, depth);
  }
  items.push_back(std::move(item));
  LabelSequence inner;
  for (std::size_t i = next; i < source.blocks.size(); ++i) {
    add(source.blocks[i], depth + 1, inner, items);
  }
}

}  // namespace ibidem::corpus
