#include "golden/golden.h"
#include "metadata/facts.h"
#include "metadata/front_matter.h"

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

std::string lines(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& d : diagnostics.sorted()) text += format(d) + "\n";
  return text;
}

golden::Outcome run_facts(const golden::Example& example) {
  Diagnostics diagnostics;
  const auto facts = metadata::parse_facts(example.input, "document.yaml", diagnostics);
  return {facts ? metadata::write_facts(*facts) : "", lines(diagnostics)};
}

golden::Outcome run_front_matter(const golden::Example& example) {
  Diagnostics diagnostics;
  golden::Outcome outcome;
  if (const auto split = metadata::split(example.input, "fr.md", diagnostics)) {
    if (const auto facts = metadata::parse_text_facts(*split, "fr.md", diagnostics)) {
      outcome.output = metadata::write_text_facts(*facts) + std::to_string(split->body_line) + "|" +
                       std::string(split->body);
    }
  }
  outcome.diagnostics = lines(diagnostics);
  return outcome;
}

TEST(FrontMatter, KnowsOtherLineEndsAndTheByteOrderMark) {
  Diagnostics diagnostics;
  const auto split =
      metadata::split("\xEF\xBB\xBF---\r\nstatus: official\r\n--- \r\nText", "x", diagnostics);
  ASSERT_TRUE(split);
  EXPECT_EQ(split->front_matter, "status: official\r\n");
  EXPECT_EQ(split->body, "Text");
  EXPECT_EQ(split->body_line, 4);
  EXPECT_TRUE(metadata::parse_text_facts(*split, "x", diagnostics));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(FrontMatter, WhatIsWrittenIsReadAgain) {
  TextFacts facts;
  facts.status = Status::working_translation;
  facts.source = "sources/a: b.txt";
  facts.masthead = {
      {"body", "Groupe de travail, « x » : y"}, {"meeting", "46e\nséance #1"}, {"no", "no"}};
  const std::string text = metadata::write_text_facts(facts) + "---\n";
  Diagnostics diagnostics;
  const auto split = metadata::split(text, "x", diagnostics);
  ASSERT_TRUE(split);
  EXPECT_EQ(split->body, "\n---\n");
  const auto again = metadata::parse_text_facts(*split, "x", diagnostics);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->source, facts.source);
  EXPECT_EQ(again->masthead, facts.masthead);
  EXPECT_EQ(again->status, facts.status);
}

TEST(FrontMatter, NothingBreaksIt) {
  for (const std::string_view text :
       {"", "-", "---", "---\n", "---\n---", "\xEF\xBB\xBF", "\n---\n"}) {
    Diagnostics diagnostics;
    if (const auto split = metadata::split(text, "x", diagnostics)) {
      EXPECT_TRUE(metadata::parse_text_facts(*split, "x", diagnostics)) << text;
    } else {
      EXPECT_TRUE(diagnostics.has_errors()) << text;
    }
  }
}

}  // namespace

void register_golden_tests() {
  golden::register_examples("FactsExamples", TEST_FOLDER "/facts.md", run_facts);
  golden::register_examples("FrontMatterExamples", TEST_FOLDER "/front_matter.md",
                            run_front_matter);
}
