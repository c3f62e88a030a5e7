#include "resolution_parts.h"

#include "heading_words.h"

#include <algorithm>
#include <optional>

namespace ibidem::corpus {
namespace {

using markdown::Block;

bool is_paragraph(const Block& block) {
  return block.kind == Block::Kind::paragraph;
}

bool is_numbered(const Block& block, const Placement& placement) {
  return block.kind == Block::Kind::list &&
         std::find(placement.points.begin(), placement.points.end(), false) !=
             placement.points.end();
}

struct Parts {
  std::size_t preamble = 0;
  std::size_t operative = 0;
};

std::optional<Parts> parts(const markdown::Tree& tree, std::size_t end, const Outline& outline) {
  std::optional<std::size_t> organ;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_numbered(tree[i], outline.placements[i])) return Parts{organ ? *organ + 1 : 0, i};
    if (!organ && is_paragraph(tree[i]) && is_organ_line(tree[i].rich.text)) organ = i;
  }
  if (!organ) return std::nullopt;
  std::size_t operative = *organ + 1;
  while (operative < end &&
         !(is_paragraph(tree[operative]) && !tree[operative].rich.text.ends_with(','))) {
    ++operative;
  }
  return Parts{*organ + 1, operative};
}

}  // namespace

void part_resolution(const markdown::Tree& tree, std::size_t end, Outline& outline) {
  const std::optional<Parts> found = parts(tree, end, outline);
  if (!found) return;
  const auto preamble = static_cast<std::uint32_t>(outline.scopes.size());
  outline.scopes.push_back({"preamble", "", "pp-", 0});
  outline.scopes.push_back({"operative", "", "s-", 0});
  for (std::size_t i = found->preamble; i < end; ++i) {
    std::uint32_t& scope = outline.placements[i].scope;
    if (scope == 0) scope = i < found->operative ? preamble : preamble + 1;
  }
}

}  // namespace ibidem::corpus
