#include "outline.h"

#include "beginnings.h"
#include "heading_words.h"
#include "labels.h"
#include "resolution_parts.h"

#include "corpus/codes.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

using markdown::Block;

std::string lowered(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// The last words of a block, which may introduce a list.
const RichText* last_words(const Block& block) {
  const Block* at = &block;
  while (at->kind == Block::Kind::list) {
    if (at->items.empty() || at->items.back().blocks.empty()) return nullptr;
    at = &at->items.back().blocks.back();
  }
  return at->kind == Block::Kind::paragraph ? &at->rich : nullptr;
}

bool ends_in_colon(const RichText* words) {
  return words != nullptr && words->text.ends_with(':');
}

bool introduces(const Block* before) {
  return before != nullptr && ends_in_colon(last_words(*before));
}

bool introduces(const markdown::ListItem& before) {
  return !before.blocks.empty() && ends_in_colon(last_words(before.blocks.back()));
}

class Outliner {
 public:
  Outliner(const markdown::Tree& tree, const Origin& origin, Identifiers& ids,
           Diagnostics& diagnostics)
      : tree_(tree), origin_(origin), ids_(ids), diagnostics_(diagnostics), beginnings_(tree) {}

  Outline run();

 private:
  // A heading under which the current block stands.
  struct Open {
    int level = 0;
    std::string number;  // as printed, or empty
    std::string part;    // of ids: the number in lower case, or the ordinal
    bool steps = false;
    std::size_t block = 0;
    int children = 0;
  };
  // A numbering that goes on.
  struct Frame {
    std::uint32_t scope = 0;
    int level = 0;  // of the heading that opened it
    int last = 0;   // the last number
  };

  void begin();
  void heading(std::size_t at);
  void annex(std::size_t at, const std::string& numeral);
  void list(std::size_t at, const Block* before);
  void number(std::size_t at, const markdown::ListItem& item);
  void decimal_number(std::string_view text);
  const Open* opener(int number) const;
  void open_scope(const Open& heading, std::size_t until);
  std::uint32_t add_scope(std::string name, std::string prefix);
  bool is_resolution() const {
    return origin_.facts.kind == Kind::resolution || origin_.facts.kind == Kind::decision;
  }

  const markdown::Tree& tree_;
  const Origin& origin_;
  Identifiers& ids_;
  Diagnostics& diagnostics_;
  Beginnings beginnings_;
  DecimalSequence decimals_;
  Outline out_;
  std::string base_name_;  // of scopes opened in this region
  std::string base_prefix_;
  std::vector<Open> path_;
  int region_children_ = 0;
  int last_level_ = 1;
  std::vector<Frame> frames_;
  std::optional<std::size_t> last_numbered_;  // the block of the last number
  std::unordered_map<std::string, int> scope_names_;
};

std::uint32_t Outliner::add_scope(std::string name, std::string prefix) {
  if (const int times = ++scope_names_[name]; times > 1) {
    name += fmt::format("-{}", times);
    prefix += fmt::format("{}-", times);
  }
  const auto region = static_cast<std::uint32_t>(out_.regions.size() - 1);
  out_.scopes.push_back({std::move(name), std::move(prefix), "s-", region});
  return static_cast<std::uint32_t>(out_.scopes.size() - 1);
}

void Outliner::begin() {
  const Facts& facts = origin_.facts;
  base_name_ = "main";
  if (facts.parent) base_name_ = "annex/" + facts.country.value_or("");
  if (facts.parent) {
    out_.regions.push_back({"", "annex-", "annex"});
  } else {
    out_.regions.push_back({"", "", "main"});
  }
  frames_.push_back({add_scope(base_name_, ""), 0, 0});
  if (is_resolution()) base_name_ = "operative";
}

void Outliner::annex(std::size_t at, const std::string& numeral) {
  std::string name = "annex";
  std::string prefix = "annex-";
  if (!numeral.empty()) {
    std::string printed = numeral;
    for (char& c : printed) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    name += "/" + printed;
    prefix += numeral + "-";
  }
  const std::string id = prefix.substr(0, prefix.size() - 1);
  if (origin_.facts.parent) name = "annex/" + origin_.facts.country.value_or("") + "/" + name;
  out_.regions.push_back({prefix, prefix, origin_.facts.parent ? "annex" : name});
  base_name_ = name;
  base_prefix_ = prefix;
  path_.clear();
  region_children_ = 0;
  last_numbered_.reset();
  frames_.assign(1, {add_scope(name, prefix), 0, 0});
  out_.placements[at].heading_id = ids_.claim(id).id;
}

void Outliner::heading(std::size_t at) {
  const Block& block = tree_[at];
  const int level = std::max(block.level, 2);
  if (level > last_level_ + 1) {
    diagnostics_.add(
        codes::heading_jump, {origin_.file, block.line, 1},
        fmt::format("a heading of level {} follows one of level {}", level, last_level_),
        fmt::format("level {}", last_level_ + 1));
  }
  last_level_ = level;
  if (const auto numeral = annex_heading(block.rich.text)) {
    annex(at, *numeral);
    return;
  }
  while (!path_.empty() && path_.back().level >= level) path_.pop_back();
  while (frames_.size() > 1 && frames_.back().level >= level) frames_.pop_back();
  const int ordinal = ++(path_.empty() ? region_children_ : path_.back().children);
  Open open{level, heading_number(block.rich.text), {}, is_steps_heading(block.rich.text), at, 0};
  open.part = open.number.empty() ? std::to_string(ordinal) : lowered(open.number);
  path_.push_back(std::move(open));

  std::string id = out_.regions.back().prefix + "sec";
  for (const Open& step : path_) id += "-" + step.part;
  const Identifiers::Claim claim = ids_.claim(std::move(id));
  if (claim.repeated && !path_.back().number.empty()) {
    diagnostics_.add(codes::duplicate_number, {origin_.file, block.line, 1},
                     fmt::format("the heading number {} stands twice", path_.back().number));
  }
  out_.placements[at].heading_id = claim.id;
}

// The heading that opens a new numbering with this number, if one does. A list of recommended steps
// begins anew by its nature; otherwise it is the outermost heading since the last number under
// which no further numbering begins: "Australia" rather than "Replies received" above it or
// "Introduction" below it.
const Outliner::Open* Outliner::opener(int number) const {
  if (number != 1 || path_.empty()) return nullptr;
  const auto fresh = [&](const Open& open) {
    return !last_numbered_ || open.block > *last_numbered_;
  };
  const Open& nearest = path_.back();
  const bool in_section = std::any_of(path_.begin(), path_.end() - 1,
                                      [](const Open& open) { return !open.number.empty(); });
  if (nearest.steps && in_section && fresh(nearest)) return &nearest;
  if (frames_.back().last == 0) return nullptr;
  if (!fresh(nearest)) return nullptr;
  const auto found = std::find_if(path_.begin(), path_.end(), [&](const Open& open) {
    return fresh(open) && beginnings_.below(open.block) == 1;
  });
  return found == path_.end() ? &nearest : &*found;
}

void Outliner::open_scope(const Open& heading, std::size_t until) {
  std::string name = base_name_;
  std::string prefix = base_prefix_;
  const auto descend = [&](const std::string& label) {
    name += "/" + label;
    prefix += lowered(label) + "-";
  };
  for (const Open& open : path_) {
    if (&open == &heading) break;
    if (!open.number.empty()) descend(open.number);
  }
  descend(heading.steps ? "steps" : heading.number.empty() ? heading.part : heading.number);
  const std::uint32_t scope = add_scope(std::move(name), std::move(prefix));
  frames_.push_back({scope, heading.level, 0});
  for (std::size_t i = heading.block; i < until; ++i) out_.placements[i].scope = scope;
}

void Outliner::number(std::size_t at, const markdown::ListItem& item) {
  const int value = number_value(item.number);
  if (const Open* heading = opener(value)) open_scope(*heading, at);
  Frame& frame = frames_.back();
  if (frame.last != 0 && value != frame.last + 1) {
    diagnostics_.add(codes::number_out_of_sequence, {origin_.file, item.line, 1},
                     fmt::format("paragraph {} follows paragraph {}", item.number, frame.last));
  }
  frame.last = value;
  last_numbered_ = at;
}

// "2.1", "2.2" may stand between "1." and "3.", where a section has several paragraphs.
void Outliner::decimal_number(std::string_view text) {
  if (!decimals_.next(text)) return;
  const int section = number_value(std::string(text.substr(0, text.find('.'))));
  if (section == frames_.back().last + 1) frames_.back().last = section;
}

void Outliner::list(std::size_t at, const Block* before) {
  const Block& block = tree_[at];
  if (block.items.empty() || block.items.front().number.empty()) return;
  std::vector<bool>& points = out_.placements[at].points;
  int last_point = 0;
  bool introduced = introduces(before);
  for (const markdown::ListItem& item : block.items) {
    const int value = number_value(item.number);
    const int next = frames_.back().last + 1;
    const bool first_point = value == 1 && next > 1 && introduced;
    const bool later_point = last_point > 0 && value == last_point + 1 && value != next;
    points.push_back(first_point || later_point);
    last_point = points.back() ? value : 0;
    if (!points.back()) number(at, item);
    introduced = introduces(item);
  }
}

Outline Outliner::run() {
  begin();
  out_.placements.resize(tree_.size());
  const Block* before = nullptr;  // the block that a list may belong to
  std::size_t main_end = tree_.size();
  for (std::size_t at = 0; at < tree_.size(); ++at) {
    const Block& block = tree_[at];
    if (block.kind == Block::Kind::heading) {
      if (block.level == 1 && !out_.title) {
        out_.title = at;
      } else {
        heading(at);
        if (main_end == tree_.size() && out_.regions.size() > 1) main_end = at;
      }
    }
    if (block.kind == Block::Kind::list) list(at, before);
    if (block.kind == Block::Kind::paragraph) decimal_number(block.rich.text);
    out_.placements[at].scope = frames_.back().scope;
    if (block.kind != Block::Kind::note) before = &block;
  }
  if (is_resolution()) part_resolution(tree_, main_end, out_);
  return std::move(out_);
}

}  // namespace

Outline outline(const markdown::Tree& tree, const Origin& origin, Identifiers& ids,
                Diagnostics& diagnostics) {
  return Outliner(tree, origin, ids, diagnostics).run();
}

}  // namespace ibidem::corpus
