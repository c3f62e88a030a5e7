#include "index/parts.h"

#include "sample_corpus.h"

#include <gtest/gtest.h>

using namespace ibidem;
using index::Part;
using index::Stretch;
using index::Weight;

namespace {

/// Documents 0, 1, … with these dates; no date where there is none.
corpus::Corpus dated(const std::vector<std::optional<Date>>& dates) {
  corpus::Corpus corpus = sample::corpus();
  corpus.documents.clear();
  for (const auto& date : dates) {
    corpus::Record record;
    record.document.facts.date = date;
    corpus.documents.push_back(record);
  }
  return corpus;
}

const std::vector<std::optional<Date>> dates{Date{2024, 5, 1}, Date{2024, 4, 1}, Date{2024, 3, 1},
                                             Date{2023, 1, 1}, std::nullopt};

std::vector<Weight> weights(const std::vector<std::size_t>& passages) {
  std::vector<Weight> result;
  for (std::uint32_t i = 0; i < passages.size(); ++i) result.push_back({i, passages[i]});
  return result;
}

TEST(Order, IsNewestFirstThoseWithoutADateLastEqualOnesBySlug) {
  const auto corpus = dated({Date{2023, 1, 1}, std::nullopt, Date{2024, 1, 1}, Date{2023, 1, 1}});
  EXPECT_TRUE(index::newer(corpus, 2, 0));
  EXPECT_FALSE(index::newer(corpus, 0, 2));
  EXPECT_TRUE(index::newer(corpus, 0, 1));
  EXPECT_FALSE(index::newer(corpus, 1, 0));
  EXPECT_TRUE(index::newer(corpus, 0, 3));
  EXPECT_FALSE(index::newer(corpus, 3, 3));
}

TEST(Newest, AreAsManyAsFitAndOneInAnyCase) {
  EXPECT_EQ(index::newest({}, 10), std::nullopt);
  EXPECT_EQ(index::newest(weights({5, 5, 5}), 10), (Stretch{0, 1}));
  EXPECT_EQ(index::newest(weights({5, 5, 5}), 15), (Stretch{0, 2}));
  EXPECT_EQ(index::newest(weights({50, 5, 5}), 10), (Stretch{0, 0}));
}

TEST(Parts, AreByYear) {
  const auto corpus = dated(dates);
  EXPECT_EQ(index::by_year(corpus, weights({1, 1, 1, 1, 1}), 10),
            (std::vector<Part>{{2024, 1, {0, 2}}, {2023, 1, {3, 3}}, {std::nullopt, 1, {4, 4}}}));
  EXPECT_TRUE(index::by_year(corpus, {}, 10).empty());
}

TEST(Parts, OfAYearAreFilledFromItsOldestDocuments) {
  const auto corpus = dated(dates);
  EXPECT_EQ(index::by_year(corpus, weights({1, 5, 5}), 10),
            (std::vector<Part>{{2024, 2, {0, 0}}, {2024, 1, {1, 2}}}));
}

TEST(Parts, HoldADocumentWhole) {
  const auto corpus = dated(dates);
  EXPECT_EQ(index::by_year(corpus, weights({50, 50, 1}), 10),
            (std::vector<Part>{{2024, 3, {0, 0}}, {2024, 2, {1, 1}}, {2024, 1, {2, 2}}}));
}

TEST(Parts, ADocumentAddedAtTheEndOfAYearChangesItsLastPartOnly) {
  const auto corpus = dated(dates);
  auto before = index::by_year(corpus, weights({0, 5, 5}), 6);
  auto after = index::by_year(corpus, weights({5, 5, 5}), 6);
  ASSERT_EQ(before.size(), 2U);
  ASSERT_EQ(after.size(), 3U);
  EXPECT_EQ(before.back(), after.back());
}

TEST(Stretches, HoldWhatLiesBetweenTheirEnds) {
  const auto corpus = dated(dates);
  const std::vector<std::uint32_t> mentions{0, 2, 3, 4};
  const auto documents = [&](const Stretch& stretch) {
    const auto found = index::within(corpus, mentions, stretch);
    return std::vector<std::uint32_t>(found.begin(), found.end());
  };
  EXPECT_EQ(documents({0, 2}), (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(documents({1, 3}), (std::vector<std::uint32_t>{2, 3}));
  EXPECT_EQ(documents({1, 1}), (std::vector<std::uint32_t>{}));
  EXPECT_EQ(documents({4, 4}), (std::vector<std::uint32_t>{4}));
}

}  // namespace
