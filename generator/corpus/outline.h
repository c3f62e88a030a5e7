#pragma once

#include "identifiers.h"

#include "base/diagnostics.h"
#include "corpus/structure.h"
#include "markdown/tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ibidem::corpus {

/// The main text or an annex of a page: tables, headings and notes are numbered through it.
struct Region {
  std::string prefix;       ///< of the ids of headings and tables: "", "annex-", "annex-i-"
  std::string note_prefix;  ///< of the ids of notes; in an annexed submission "annex-"
  std::string note_scope;   ///< "main", "annex", "annex/I"
};

/// Where a numbering of paragraphs runs.
struct Scope {
  std::string name;               ///< "main", "annex/B/steps"
  std::string prefix;             ///< of the ids of its paragraphs: "", "annex-b-steps-"
  std::string unnumbered = "s-";  ///< what the ids of unnumbered paragraphs have after it
  std::uint32_t region = 0;
};

/// What a block of the top level is for the order of the text.
struct Placement {
  std::uint32_t scope = 0;   ///< index into Outline::scopes
  std::string heading_id;    ///< of a heading
  std::vector<bool> points;  ///< of a numbered list, one an item: whether it is a point of the
                             ///< paragraph before it and no paragraph of the text
};

struct Outline {
  std::vector<Region> regions;
  std::vector<Scope> scopes;
  std::vector<Placement> placements;  ///< one a block of the tree
  std::optional<std::size_t> title;   ///< index of the block that is the title
};

/// Finds annexes, numbering scopes and heading ids in one pass over the top level of a text.
Outline outline(const markdown::Tree& tree, const Origin& origin, Identifiers& ids,
                Diagnostics& diagnostics);

}  // namespace ibidem::corpus
