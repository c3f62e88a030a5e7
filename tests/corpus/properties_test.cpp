#include "corpus/structure.h"
#include "markdown/parse.h"

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

// What holds for the structure of any text, shown on texts put together at random from the things
// that documents are made of, well-formed or not.
namespace ibidem::corpus {
namespace {

constexpr std::array<std::string_view, 34> pieces{
    "# Title\n\n",
    "# Another\n\n",
    "## I. Introduction\n\n",
    "## Annex\n\n",
    "## Annexe II[^*]\n\n",
    "### A. Part\n\n",
    "### Part without number\n\n",
    "#### Recommended next steps\n\n",
    "###### Deep\n\n",
    "1. One.\n",
    "2. Two:\n",
    "3. Three[^1].\n\n",
    "17. Seventeen.\n\n    Further words.\n\n",
    "1. **Bold.** Words.\n    - a) point;\n    - i) one;\n      - ii) two;\n\n",
    "- a) point;\n- b) point;\n",
    "- h) point;\n- i) point[^annex-1];\n\n",
    "- bullet\n- bullet\n  - deeper\n    1. numbered\n\n",
    "* other bullet\n\n",
    "    - (aa) point\n",
    "Words before a list:\n\n",
    "The General Assembly,\n\n",
    "*Recalling* its resolutions,\n\n",
    "**Wholly in bold**\n\n",
    "| a | b |\n|---|---|\n| c[^2] | d |\n\n",
    "> Quoted.\n>\n> - a) quoted point\n\n",
    "[^1]: First note.\n\n",
    "[^1]: First note again, see[^2].\n\n",
    "[^annex-1]: Of the annex.\n\n",
    "[^*]: Star.\n\n",
    "[^2]: Second note.\n\n",
    "Words[^2] and[^12] more.\n\n",
    "999999999. Many.\n\n",
    "1) One bracket.\n\n",
    "\n",
};

std::string random_markdown(std::mt19937& random) {
  std::string text;
  const auto count = random() % 40;
  for (unsigned i = 0; i < count; ++i) text += pieces.at(random() % pieces.size());
  return text;
}

using Words = std::vector<std::string>;

void add_words(const std::string& text, Words& words) {
  std::istringstream in(text);
  for (std::string word; in >> word;) words.push_back(word);
}

void add_words(const markdown::Tree& tree, Words& words);

void add_words(const markdown::Block& block, Words& words) {
  add_words(block.rich.text, words);
  add_words(block.children, words);
  for (const auto& row : block.rows) {
    for (const RichText& cell : row) add_words(cell.text, words);
  }
  for (const markdown::ListItem& item : block.items) {
    if (!item.number.empty()) words.push_back(item.number + ".");
    add_words(item.blocks, words);
  }
}

void add_words(const markdown::Tree& tree, Words& words) {
  for (const markdown::Block& block : tree) add_words(block, words);
}

struct Gathered {
  Words words;
  std::vector<std::string> ids;

  void operator()(const Heading& heading) {
    ids.push_back(heading.id);
    add_words(heading.rich.text, words);
  }

  void operator()(const Paragraph& paragraph) {
    ids.push_back(paragraph.id);
    if (paragraph.number) words.push_back(*paragraph.number + ".");
    add_words(paragraph.rich.text, words);
    int depth = 0;
    for (const Item& item : paragraph.items) {
      ids.push_back(item.id);
      EXPECT_GE(item.depth, 1);
      EXPECT_LE(item.depth, depth + 1);
      EXPECT_TRUE(item.id.starts_with(paragraph.id + "-")) << item.id;
      if (item.label != "•") add_words(item.label, words);
      add_words(item.rich.text, words);
      depth = item.depth;
    }
  }

  void operator()(const Table& table) {
    ids.push_back(table.id);
    if (table.caption) add_words(table.caption->text, words);
    for (const auto& row : table.rows) {
      EXPECT_EQ(row.size(), table.rows.front().size());
      for (const RichText& cell : row) add_words(cell.text, words);
    }
  }
};

Gathered gathered(const Text& text) {
  Gathered all;
  add_words(text.title.text, all.words);
  for (const Block& block : text.blocks) std::visit(all, block);
  for (const Note& note : text.notes) {
    all.ids.push_back(note.id);
    add_words(note.rich.text, all.words);
    for (const Note::Call& call : note.calls) all.ids.push_back(call.id);
  }
  return all;
}

void expect_sound(const std::string& markdown, const Facts& facts) {
  Diagnostics diagnostics;
  const markdown::Tree tree = markdown::parse(markdown, "fr.md", 1, diagnostics);
  const TextFacts text_facts;
  const Text text = structure(tree, {facts, text_facts, french, "fr.md"}, diagnostics);
  Gathered found = gathered(text);
  Words given;
  add_words(tree, given);
  std::sort(given.begin(), given.end());
  std::sort(found.words.begin(), found.words.end());
  EXPECT_EQ(found.words, given) << markdown;

  const std::set<std::string> unique(found.ids.begin(), found.ids.end());
  EXPECT_EQ(unique.size(), found.ids.size()) << markdown;
  for (const std::string& id : unique) {
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos)
        << id;
  }
  for (const Note& note : text.notes) {
    for (const Note::Call& call : note.calls) {
      EXPECT_TRUE(call.in == "title" || unique.contains(call.in)) << call.in << "\n" << markdown;
    }
  }
}

TEST(Properties, IdsAreUniqueAndNoWordIsLost) {
  std::mt19937 random(20230418);
  Facts report;
  Facts resolution;
  resolution.kind = Kind::resolution;
  Facts submission;
  submission.parent = "A/78/76";
  submission.country = "AU";
  for (int i = 0; i < 3000 && !testing::Test::HasFailure(); ++i) {
    const std::string markdown = random_markdown(random);
    expect_sound(markdown, report);
    expect_sound(markdown, resolution);
    expect_sound(markdown, submission);
  }
}

}  // namespace
}  // namespace ibidem::corpus
