#include "index/index.h"

#include "find_entry.h"
#include "sample_corpus.h"

#include "golden/golden.h"

#include <gtest/gtest.h>

using namespace ibidem;

void register_golden_tests() {}

namespace {

/// What an index holds, in words that a test can compare.
std::vector<std::string> names(const corpus::Corpus& corpus, const index::Index& index) {
  std::vector<std::string> result;
  for (const auto& entry : index.countries) {
    result.push_back(corpus.countries.all()[entry.country].iso2);
  }
  return result;
}

using sample::country;
using sample::subject;

using Names = std::vector<std::string>;

TEST(Countries, AreSortedInTheLanguageOfThePage) {
  const corpus::Corpus corpus = sample::corpus();
  EXPECT_EQ(names(corpus, index::build(corpus, french)), (Names{"AU", "EG", "AE"}));
  EXPECT_EQ(names(corpus, index::build(corpus, english)), (Names{"AU", "EG", "AE"}));
}

TEST(Countries, AccentsDoNotMakeALetter) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  ASSERT_EQ(index.by_initial.size(), 2U);
  EXPECT_EQ(index.by_initial[0].label, "A");
  EXPECT_EQ(index.by_initial[1].label, "E");
  EXPECT_EQ(index.by_initial[1].entries, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(index::build(corpus, english).by_initial.back().label, "U");
}

TEST(Countries, AreGroupedByRegion) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  Names groups;
  for (const index::Group& group : index.by_region) groups.push_back(group.label);
  EXPECT_EQ(groups, (Names{"african", "asia-pacific", "weog"}));
}

TEST(Countries, HaveAPageInEveryLanguageIfNamedInOne) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  EXPECT_TRUE(country(corpus, index, "AE").mentions.empty());
  EXPECT_EQ(country(corpus, index::build(corpus, english), "AE").mentions.size(), 1U);
}

TEST(Countries, MentionsComeNewestFirstFromTheTextThatIsShown) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  const auto& australia = country(corpus, index, "AU");
  EXPECT_EQ(australia.submissions, (std::vector<std::uint32_t>{1}));
  // The last has no date; it has no French text, so the English one is shown.
  EXPECT_EQ(australia.mentions, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(australia.named, 3U);
}

TEST(Subjects, StandBelowTheirBroaderOnes) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  Names order;
  for (const auto& entry : index.subjects) {
    order.push_back(corpus.subjects.all()[entry.subject].id);
  }
  EXPECT_EQ(order, (Names{"threats", "capacity", "funding"}));
  const auto& capacity = subject(corpus, index, "capacity");
  ASSERT_EQ(capacity.narrower.size(), 1U);
  EXPECT_EQ(corpus.subjects.all()[capacity.narrower[0]].id, "funding");
}

TEST(Subjects, CountAParagraphAndItsItemsOnce) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  const auto& capacity = subject(corpus, index, "capacity");
  EXPECT_EQ(capacity.paragraphs, 2U);
  EXPECT_EQ(capacity.mentions, (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(subject(corpus, index, "threats").paragraphs, 2U);
}

TEST(Subjects, StandTogetherInAParagraph) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  const auto& together = subject(corpus, index, "capacity").together;
  ASSERT_EQ(together.size(), 2U);
  // As often as one another, so by label.
  EXPECT_EQ(corpus.subjects.all()[together[0].first].id, "funding");
  EXPECT_EQ(corpus.subjects.all()[together[1].first].id, "threats");
  EXPECT_EQ(together[0].second, 1U);
}

TEST(Documents, ComeNewestFirstWithoutAnnexedSubmissions) {
  const corpus::Corpus corpus = sample::corpus();
  const index::Index index = index::build(corpus, french);
  EXPECT_EQ(index.chronology, (std::vector<std::uint32_t>{0, 3}));
  EXPECT_EQ(index.cited_only, (std::vector<std::uint32_t>{0}));
}

TEST(Documents, ShowTheTextThereIs) {
  const corpus::Corpus corpus = sample::corpus();
  EXPECT_EQ(index::shown_language(corpus, corpus.documents[0], english), english);
  EXPECT_EQ(index::shown_language(corpus, corpus.documents[3], english), french);
}

TEST(Documents, AnEmptyPortalHasAnIndex) {
  corpus::Corpus corpus = sample::corpus();
  corpus.documents.clear();
  corpus.cited.clear();
  const index::Index index = index::build(corpus, french);
  EXPECT_TRUE(index.countries.empty());
  EXPECT_TRUE(index.by_initial.empty());
  EXPECT_EQ(index.subjects.size(), 3U);
  EXPECT_TRUE(index.chronology.empty());
}

}  // namespace
