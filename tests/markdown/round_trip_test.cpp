#include "dump.h"
#include "random_tree.h"

#include "markdown/parse.h"
#include "markdown/write.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

markdown::Tree parse(const std::string& text) {
  Diagnostics diagnostics;
  return markdown::parse(text, "x.md", 1, diagnostics);
}

/// The trees from their first difference on, without the lines' numbers.
std::string difference(const markdown::Tree& expected, const markdown::Tree& found) {
  const auto plain = [](const markdown::Tree& tree) {
    std::istringstream lines(dump(tree));
    std::vector<std::string> list;
    for (std::string line; std::getline(lines, line);) {
      const std::size_t digits = line.find_first_of("0123456789");
      if (digits != line.npos) line.erase(digits, line.find(' ', digits) - digits);
      list.push_back(std::move(line));
    }
    return list;
  };
  const auto a = plain(expected);
  const auto b = plain(found);
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const std::string left = i < a.size() ? a[i] : "(end)";
    const std::string right = i < b.size() ? b[i] : "(end)";
    if (left != right) return "expected " + left + "\nfound    " + right + "\n";
  }
  return "no difference that shows\n";
}

TEST(RoundTrip, RunningTextIsReadAgain) {
  std::mt19937 random(14);
  for (int i = 0; i < 10'000; ++i) {
    markdown::Tree tree(1);
    tree[0].rich = random_text(random);
    const std::string text = markdown::write(tree);
    const markdown::Tree again = parse(text);
    ASSERT_TRUE(again == tree) << i << "\n" << text << difference(tree, again);
  }
}

TEST(RoundTrip, WhatIsWrittenIsReadAgain) {
  std::mt19937 random(2023);
  for (int i = 0; i < 2'000; ++i) {
    const markdown::Tree tree = random_tree(random);
    const std::string text = markdown::write(tree);
    const markdown::Tree again = parse(text);
    ASSERT_TRUE(again == tree) << i << "\n" << difference(tree, again) << text;
  }
}

TEST(RoundTrip, WhatIsReadIsWrittenAndReadAgain) {
  std::mt19937 random(78);
  for (int i = 0; i < 10'000; ++i) {
    const std::string source = random_markdown(random);
    const markdown::Tree tree = parse(source);
    const std::string text = markdown::write(tree);
    const markdown::Tree again = parse(text);
    ASSERT_TRUE(again == tree) << i << "\n"
                               << source << "\n===\n"
                               << difference(tree, again) << text;
    ASSERT_EQ(markdown::write(again), text);
  }
}

}  // namespace
