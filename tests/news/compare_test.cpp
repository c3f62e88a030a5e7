#include "news/compare.h"

#include "corpus/structure.h"
#include "golden/golden.h"
#include "markdown/parse.h"

#include <algorithm>

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

news::Record recorded(const std::string& markdown, const std::string& slug = "a-80-1") {
  Diagnostics ignored;
  const auto tree = markdown::parse(markdown, "example.md", 1, ignored);
  const Facts facts;
  const TextFacts text_facts;
  const auto text = corpus::structure(tree, {facts, text_facts, english, "example.md"}, ignored);
  return {{slug, "A/80/1", english, news::elements_of(text)}};
}

/// "added p-2", in the order of the text `after`, then what is not in it.
std::string told(const std::vector<DocumentChange>& changes, const news::Record& after) {
  std::string lines;
  for (const auto& change : changes) {
    for (const auto& text : change.texts) {
      const auto has = [](const std::vector<std::string>& ids, const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
      };
      for (const auto& element : after.front().elements) {
        if (has(text.added, element.id)) lines += "added " + element.id + "\n";
        if (has(text.changed, element.id)) lines += "changed " + element.id + "\n";
      }
      for (const auto& id : text.removed) lines += "removed " + id + "\n";
    }
  }
  return lines;
}

golden::Outcome compare(const golden::Example& example) {
  const auto sign = example.input.find("\n=>\n");
  const auto before = recorded(example.input.substr(0, sign + 1));
  const auto after = recorded(example.input.substr(sign + 4));
  return {told(news::compare(before, after), after), ""};
}

TEST(Compare, TellsDocumentsThatCameAndWent) {
  const auto one = recorded("# One\n", "a-80-1");
  const auto two = recorded("# Two\n", "a-80-2");
  const auto changes = news::compare(one, two);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].slug, "a-80-1");
  EXPECT_EQ(changes[0].is, Change::removed);
  EXPECT_EQ(changes[1].is, Change::added);
  ASSERT_EQ(changes[1].texts.size(), 1U);
  EXPECT_EQ(changes[1].texts[0].is, Change::added);
  EXPECT_TRUE(changes[1].texts[0].added.empty());
}

TEST(Compare, TellsALanguageThatCame) {
  const auto before = recorded("# One\n");
  auto after = before;
  after.push_back(before.front());
  after.back().language = french;
  const auto changes = news::compare(before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].is, Change::changed);
  ASSERT_EQ(changes[0].texts.size(), 1U);
  EXPECT_EQ(changes[0].texts[0], (TextChange{french, Change::added, {}, {}, {}}));
  EXPECT_EQ(news::compare(after, before)[0].texts[0].is, Change::removed);
}

TEST(Compare, OfNothingWithNothingIsNothing) {
  EXPECT_TRUE(news::compare({}, {}).empty());
}

}  // namespace

void register_golden_tests() {
  golden::register_examples("compare", TEST_FOLDER "/compare.md", compare);
}
