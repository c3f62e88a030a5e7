#include "news/record.h"

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

// Made when asked for: the constants of languages are made in another file.
news::Record sample() {
  return {{"a-78-76", "A/78/76", english, {{"title", "0123456789"}, {"p-1", "abcdef0123"}}},
          {"a-78-76", "A/78/76", french, {{"title", "0123456789"}}},
          {"a-res-43-78h", "A/RES/43/78 H", english, {{"title", "0000000000"}}}};
}

std::string error_of(std::string_view text) {
  const auto parsed = news::parse(text, "recorded.tsv");
  return parsed ? "" : parsed.error().message.substr(0, parsed.error().message.find(": "));
}

TEST(Record, IsReadAsItWasWritten) {
  const auto parsed = news::parse(news::write(sample()), "recorded.tsv");
  ASSERT_TRUE(parsed) << parsed.error().message;
  EXPECT_EQ(*parsed, sample());
  EXPECT_TRUE(news::parse("", "recorded.tsv")->empty());
}

TEST(Record, ThatIsDamagedIsRefusedWithItsLine) {
  const auto text = news::write(sample());
  EXPECT_EQ(error_of(text + "words\n"), "recorded.tsv:4");
  EXPECT_EQ(error_of(text.substr(0, text.size() - 1)), "recorded.tsv:3");
  EXPECT_EQ(error_of(text + text), "recorded.tsv:4");
  EXPECT_EQ(error_of("a\tA/1\ten\ttitle=0123\n"), "recorded.tsv:1");
  EXPECT_EQ(error_of("a\tA/1\ten\t=0123456789\n"), "recorded.tsv:1");
  EXPECT_EQ(error_of("a\tA/1\ten\n"), "recorded.tsv:1");
  EXPECT_EQ(error_of("\tA/1\ten\ttitle=0123456789\n"), "recorded.tsv:1");
  EXPECT_EQ(error_of("<<<<<<< HEAD\n"), "recorded.tsv:1");
  EXPECT_EQ(error_of("\n"), "recorded.tsv:1");
}

}  // namespace
