#include "random_tree.h"

#include <algorithm>
#include <array>

using namespace ibidem;
using markdown::Block;
using markdown::ListItem;
using markdown::Tree;

namespace {

constexpr std::array words{"mot",
                           "l'État",
                           "A/78/76",
                           "1986.",
                           "14)",
                           "a)",
                           "-",
                           "+",
                           "*",
                           "#",
                           "##",
                           ">",
                           "[x]",
                           "[ ]",
                           "]:",
                           "[^1]",
                           "[a](b)",
                           "!",
                           "<b>",
                           "<!--",
                           "&amp;",
                           "&",
                           "|",
                           "\\",
                           "a\\",
                           "_",
                           "a_b",
                           "__",
                           "**",
                           "`",
                           "``a`",
                           "«",
                           "»,",
                           "=",
                           "===",
                           "---",
                           ":-:",
                           "~~~",
                           "~x~",
                           "<a@b.c>",
                           "(",
                           ")",
                           "(x)",
                           "https://un.org/a_b",
                           "<https://un.org>",
                           "é",
                           "¹",
                           "\u00A0",
                           "\u2019",
                           "...",
                           "$",
                           ";",
                           "{}",
                           "\"x\"",
                           "[x]:",
                           "|-|",
                           "1.",
                           "***",
                           "- -",
                           "!["};

std::size_t below(std::mt19937& random, std::size_t count) {
  return random() % count;
}

bool one_in(std::mt19937& random, unsigned count) {
  return random() % count == 0;
}

/// Makes running text word by word; spans open and close only beside words.
class RichMaker {
 public:
  RichMaker(std::mt19937& random, bool lines) : random_(random), lines_(lines) {}

  RichText make() {
    inside(0, 1 + below(random_, 5), {});
    std::stable_sort(rich_.spans.begin(), rich_.spans.end(), [](const Span& a, const Span& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return std::move(rich_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(rich_.text.size()); }

  void call() {
    constexpr std::array labels{"1", "12", "*", "**", "annex-3"};
    if (one_in(random_, 6)) {
      rich_.spans.push_back({size(), size(), SpanKind::note_call, labels[below(random_, 5)]});
    }
  }

  void word() { rich_.text += words[below(random_, words.size())]; }

  void gap() {
    const auto what = random_() % 6;
    if (what == 0) return;
    rich_.text += what == 1 && lines_ ? '\n' : ' ';
  }

  /// Some pieces, words and spans, within spans of the kinds given.
  void inside(int depth, std::size_t count, std::vector<SpanKind> around) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) gap();
      constexpr std::array kinds{SpanKind::emphasis, SpanKind::strong, SpanKind::link,
                                 SpanKind::code};
      const SpanKind kind = kinds[below(random_, kinds.size())];
      const bool again = std::find(around.begin(), around.end(), kind) != around.end();
      const bool in_link = std::find(around.begin(), around.end(), SpanKind::link) != around.end();
      if (depth > 2 || again || one_in(random_, 2)) {
        word();
      } else if (kind == SpanKind::code) {
        const std::uint32_t begin = size();
        rich_.text += one_in(random_, 2) ? "code" : "<a`b``*";
        rich_.spans.push_back({begin, size(), kind, {}});
      } else {
        span(kind, depth, around);
      }
      if (!in_link) call();
    }
  }

  void span(SpanKind kind, int depth, std::vector<SpanKind> around) {
    constexpr std::array addresses{"https://un.org/a_b*c", "#p-1",         "a b(c).html",
                                   "../x.html?a&amp;b",    "mailto:a@b.c", "http://[::1]:80/"};
    const std::uint32_t begin = size();
    around.push_back(kind);
    std::string target;
    if (kind == SpanKind::link) target = addresses[below(random_, addresses.size())];
    if (!target.empty() && one_in(random_, 3)) {
      rich_.text += target.starts_with("mailto:") ? "a@b.c" : target;
    } else {
      inside(depth + 1, 1 + below(random_, 3), std::move(around));
    }
    rich_.spans.push_back({begin, size(), kind, std::move(target)});
  }

  std::mt19937& random_;
  bool lines_;
  RichText rich_;
};

/// Puts what the maker cannot avoid into the form of a parsed text: spans that touch or lie on each
/// other. Text that needs more is given up.
bool in_form(const RichText& rich) {
  for (std::size_t i = 0; i < rich.spans.size(); ++i) {
    for (std::size_t j = 0; j < rich.spans.size(); ++j) {
      const Span& a = rich.spans[i];
      const Span& b = rich.spans[j];
      if (i == j || a.begin == a.end || b.begin == b.end) continue;
      if (a.end == b.begin && a.kind == b.kind) return false;
      if (a.begin == b.begin && a.end == b.end) return false;
    }
  }
  return rich.text.find(" \n") == rich.text.npos && rich.text.find("\n ") == rich.text.npos;
}

RichText rich(std::mt19937& random, bool lines) {
  for (;;) {
    RichText made = RichMaker(random, lines).make();
    if (in_form(made)) return made;
  }
}

Tree blocks(std::mt19937& random, int depth);

Block list(std::mt19937& random, int depth) {
  constexpr std::array numbers{"1", "2", "14", "007", "999999999"};
  Block block;
  block.kind = Block::Kind::list;
  const bool ordered = one_in(random, 2);
  for (auto n = 1 + below(random, 3); n > 0; --n) {
    ListItem item;
    if (ordered) item.number = numbers[below(random, numbers.size())];
    if (!one_in(random, 8)) item.blocks = blocks(random, depth + 1);
    block.items.push_back(std::move(item));
  }
  return block;
}

Block table(std::mt19937& random) {
  Block block;
  block.kind = Block::Kind::table;
  const auto columns = 1 + below(random, 3);
  for (auto n = 1 + below(random, 3); n > 0; --n) {
    auto& row = block.rows.emplace_back();
    for (std::size_t i = 0; i < columns; ++i) {
      row.push_back(one_in(random, 6) ? RichText{} : rich(random, false));
    }
  }
  return block;
}

Block block(std::mt19937& random, int depth) {
  Block made;
  switch (below(random, depth > 3 ? 4 : 8)) {
    case 0:
      made.kind = Block::Kind::heading;
      made.level = 1 + static_cast<int>(below(random, 6));
      made.rich = rich(random, false);
      return made;
    case 1:
      if (depth > 1) break;
      made.kind = Block::Kind::note;
      made.label = one_in(random, 2) ? "12" : "*";
      if (!one_in(random, 5)) made.rich = rich(random, true);
      return made;
    case 2:
      return table(random);
    case 4:
      made.kind = Block::Kind::quote;
      made.children = blocks(random, depth + 2);
      return made;
    case 5:
    case 6:
      return list(random, depth);
    default:
      break;
  }
  made.rich = rich(random, true);
  return made;
}

Tree blocks(std::mt19937& random, int depth) {
  Tree tree;
  for (auto n = 1 + below(random, 3); n > 0; --n) {
    Block made = block(random, depth);
    const bool same_list =
        !tree.empty() && made.kind == Block::Kind::list && tree.back().kind == Block::Kind::list &&
        made.items.front().number.empty() == tree.back().items.front().number.empty();
    if (!same_list) tree.push_back(std::move(made));
  }
  return tree;
}

}  // namespace

RichText random_text(std::mt19937& random) {
  return rich(random, true);
}

Tree random_tree(std::mt19937& random) {
  return blocks(random, 0);
}

std::string random_markdown(std::mt19937& random) {
  constexpr std::array pieces{"\n",      "\n\n",    " ",
                              "    ",    "\t",      "*",
                              "**",      "_",       "`",
                              "[",       "](",      ")",
                              "]",       "[^1]",    "\n[^2]: ",
                              "- ",      "\n14. ",  "\n> ",
                              "\n# ",    "|",       "\n|-|-|\n",
                              "|a|b|",   "<",       ">",
                              "\\",      "  \n",    "\\\n",
                              "a",       "é",       "!",
                              "&amp;",   "&#9;",    "https://un.org",
                              "mot",     "«",       "1.",
                              "\n---\n", "\n```\n", "\n===\n",
                              ":",       "\r\n",    "~",
                              "\x01",    "\u00A0",  "](#x)"};
  std::string text;
  for (auto n = random() % 40; n > 0; --n) text += pieces[below(random, pieces.size())];
  return text;
}
