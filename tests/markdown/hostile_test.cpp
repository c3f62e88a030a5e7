#include "random_tree.h"

#include "base/parallel.h"
#include "markdown/parse.h"
#include "markdown/write.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

constexpr std::size_t megabyte = 1'000'000;

std::string repeated(std::string_view piece, std::size_t size = megabyte) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

/// Reads and writes a text; that it comes to an end is what is tested.
Diagnostics survive(const std::string& text) {
  Diagnostics diagnostics;
  const markdown::Tree tree = markdown::parse(text, "x.md", 1, diagnostics);
  markdown::write(tree);
  return diagnostics;
}

TEST(Hostile, RowsOfMarks) {
  for (const std::string_view piece :
       {"[",      "]",    "*",     "_",         "`",         "<",      "!",        "![",
        "(",      "|",    "\\",    "&",         "#",         "~",      ">",        "- ",
        "1. ",    "* ",   "> ",    "*a ",       "a* ",       "*a_ ",   "**a *b ",  "a**b c* ",
        "***e",   "_)",   "[a](",  "[a](<b",    "](<http:&", "![[]()", "*[a]()",   "[a](b) ",
        "<http:", "<a@b", "<?",    "<![CDATA[", "<!--",      "</",     "a <b c='", "&#",
        "[^1]",   "[^*]", "[^1]:", "[x]:",      "]:",        "\x01",   "\xFF",     "\r"}) {
    SCOPED_TRACE(piece);
    survive(repeated(piece, piece.size() == 1 ? megabyte : megabyte / 5));
    survive(repeated(piece, megabyte / 20) + "\n" + repeated("a\n", megabyte / 20));
  }
}

TEST(Hostile, RowsOfLines) {
  for (const std::string_view piece :
       {"a\n",      "> a\n",       "- a\n",     "- \n",       "1. a\n",
        "# a\n",    "|\n",         "|-|\n",     "a|b\n-|-\n", "```\n",
        "~~~ a\n",  "---\n",       "===\n",     "    a\n",    "\t- a\n",
        "a  \n",    "a\\\n",       "[^1]: a\n", "[^1]:\n\n",  "[^1]: a\n\n    b\n\n",
        "[a]: b\n", "[a]: b 'c\n", "<div>\n",   "\n",         "\r\n"}) {
    SCOPED_TRACE(piece);
    survive(repeated(piece, megabyte / 5));
  }
}

/// The codes of what a text is refused or doubted for, without repetitions.
std::set<std::string> codes(const Diagnostics& diagnostics) {
  std::set<std::string> names;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) names.insert(diagnostic.code);
  return names;
}

TEST(Hostile, DeepNesting) {
  std::string stairs;
  for (std::size_t depth = 0; depth < 1000; ++depth)
    stairs += std::string(depth * 2, ' ') + "- a\n";
  EXPECT_EQ(survive(stairs + "\n" + repeated("b\n")).count(Severity::warning), 874U);
  const std::string blanks(200'000, '\n');
  EXPECT_EQ(codes(survive(repeated("- ", 100'000) + "a\n" + blanks)),
            (std::set<std::string>{"nested-too-deep"}));
  EXPECT_EQ(survive(repeated("\x01>", 100'000)).count(Severity::error), 0U);
  EXPECT_FALSE(
      survive("a" + repeated("*b **c [d](e) ", 10'000) + repeated("*", 10'000)).has_errors());
}

TEST(Hostile, TablesOverTheLimits) {
  const std::string wide =
      repeated("|a", 400'000) + "\n" + repeated("|-", 400'000) + "\n" + repeated("|b\n", 400'000);
  EXPECT_EQ(codes(survive(wide)), (std::set<std::string>{"table-too-large"}));
  const std::string long_row = "|a|\n|-|\n" + repeated("|b");
  EXPECT_TRUE(survive(long_row).has_errors());
  EXPECT_TRUE(survive(repeated("|a") + "\n|-|\n").empty());
  EXPECT_TRUE(survive(repeated("a\n") + "|-|\n").has_errors());
  std::string many;
  for (int i = 0; i < 300; ++i)
    many += repeated("|a", 200) + "\n" + repeated("|-", 200) + "\n" + repeated("x\n", 100) + "\n";
  EXPECT_TRUE(survive(many).has_errors());
  EXPECT_TRUE(survive("|a|b|\n|-|-|\n" + repeated("|c|d|\n", 50'000)).empty());
}

TEST(Hostile, LinksAmongMarks) {
  EXPECT_EQ(codes(survive(repeated("*[a](b) ", 100'000))),
            (std::set<std::string>{"too-many-marks"}));
  EXPECT_TRUE(survive(repeated("*a* [b](c) ", 30'000)).empty());
}

TEST(Hostile, BytesThatAreNotUtf8) {
  Diagnostics diagnostics;
  const markdown::Tree tree = markdown::parse("# T\n\nn\xB0 1\xC3\n", "x.md", 5, diagnostics);
  ASSERT_EQ(tree.size(), 2U);
  EXPECT_EQ(tree[1].rich.text, "n\uFFFD 1\uFFFD");
  ASSERT_EQ(diagnostics.sorted().size(), 1U);
  EXPECT_EQ(format(diagnostics.sorted()[0]), "x.md:7:2: error broken-utf8: not well-formed UTF-8");
}

TEST(Parallel, EqualsSerial) {
  constexpr std::size_t count = 4000;
  std::mt19937 random(5);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    texts.push_back(i % 2 == 0 ? markdown::write(random_tree(random)) : random_markdown(random));
  }
  std::vector<markdown::Tree> serial(count);
  std::vector<markdown::Tree> parallel(count);
  const auto parse = [&](std::size_t i) {
    Diagnostics diagnostics;
    return markdown::parse(texts[i], "x.md", 1, diagnostics);
  };
  for (std::size_t i = 0; i < count; ++i) serial[i] = parse(i);
  set_threads(8);
  parallel_for(count, [&](std::size_t i) { parallel[i] = parse(i); });
  set_threads(0);
  for (std::size_t i = 0; i < count; ++i) ASSERT_TRUE(serial[i] == parallel[i]) << texts[i];
}

}  // namespace
