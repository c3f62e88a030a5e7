#include "find_entry.h"
#include "sample_corpus.h"

#include "index/index.h"

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

using sample::country;
using sample::subject;

/// Australia speaks of capacity in a paragraph and a point of it, and in a note.
corpus::Corpus with_words() {
  corpus::Corpus corpus = sample::corpus();
  auto& text = sample::document(corpus, "a-78-76/aus").texts[french];
  const auto paragraph = sample::add_place(text, "s-2");
  const auto item = sample::add_place(text, "s-2-a", corpus::Place::Kind::item, paragraph);
  const auto note = sample::add_place(text, "note-1", corpus::Place::Kind::note);
  for (const auto place : {paragraph, item, note}) {
    sample::name_subject(corpus, text, place, "capacity");
  }
  return corpus;
}

TEST(Positions, AreOfAStatesOwnSubmissionsOnly) {
  const auto corpus = with_words();
  const auto index = index::build(corpus, french);
  // The report speaks of capacity and threats and names Australia: no position of Australia.
  const auto& australia = country(corpus, index, "AU");
  ASSERT_EQ(australia.positions.size(), 1U);
  EXPECT_EQ(corpus.subjects.all()[australia.positions[0].subject].id, "capacity");
  EXPECT_EQ(australia.positions[0].mentions.size(), 1U);
}

TEST(Positions, CountAParagraphWithItsPointsOnce) {
  const auto corpus = with_words();
  const auto index = index::build(corpus, french);
  EXPECT_EQ(country(corpus, index, "AU").positions[0].passages, 2U);
}

TEST(Positions, KnowTheYearTheyBegan) {
  const auto corpus = with_words();
  const auto index = index::build(corpus, french);
  EXPECT_EQ(country(corpus, index, "AU").positions[0].since, 2023);
  // Egypt's submission has no date.
  EXPECT_EQ(country(corpus, index, "EG").positions[0].since, std::nullopt);
}

TEST(Positions, AreFoundBySubject) {
  const auto corpus = with_words();
  const auto index = index::build(corpus, french);
  const auto& australia = country(corpus, index, "AU");
  EXPECT_NE(index::position_on(australia, *corpus.subjects.by_id("capacity")), nullptr);
  EXPECT_EQ(index::position_on(australia, *corpus.subjects.by_id("threats")), nullptr);
}

TEST(Silence, IsOfStatesThatSubmitted) {
  const auto corpus = with_words();
  const auto index = index::build(corpus, french);
  const auto iso2 = [&](std::uint32_t which) { return corpus.countries.all()[which].iso2; };
  const auto& threats = subject(corpus, index, "threats");
  ASSERT_EQ(threats.voices.size(), 1U);
  EXPECT_EQ(iso2(threats.voices[0].country), "EG");
  ASSERT_EQ(threats.silent.size(), 1U);
  EXPECT_EQ(iso2(threats.silent[0]), "AU");
  EXPECT_EQ(subject(corpus, index, "funding").silent.size(), 2U);
}

TEST(CitedBy, IsWhoRefersToTheSubmissionOfAState) {
  auto corpus = sample::corpus();
  corpus.cited.clear();
  corpus.cited.push_back({"A/78/76", "a-78-76", 0, {{3, 0, &french}}});
  // By the document itself, by another in the text that is shown, and in one that is not.
  corpus.cited.push_back({"A/78/76/AUS",
                          "a-78-76/aus",
                          1,
                          {{0, 0, &french}, {0, 0, &english}, {1, 0, &french}, {2, 0, &english}}});
  const auto index = index::build(corpus, french);
  const auto& cited_by = country(corpus, index, "AU").cited_by;
  ASSERT_EQ(cited_by.size(), 2U);
  EXPECT_EQ(cited_by[0].document, 0U);
  EXPECT_EQ(cited_by[1].document, 2U);
  EXPECT_TRUE(country(corpus, index, "EG").cited_by.empty());
}

TEST(CitedBy, HasNoMoreThanAPageTells) {
  auto corpus = sample::corpus();
  corpus.cited.clear();
  corpus.cited.push_back(
      {"A/78/76/AUS", "a-78-76/aus", 1, std::vector<corpus::Backlink>(300, {0, 0, &french})});
  const auto index = index::build(corpus, french);
  EXPECT_EQ(country(corpus, index, "AU").cited_by.size(), index::most_references);
}

TEST(Pages, OfAYearAreMadeOnlyWhereOnePageIsNotEnough) {
  auto corpus = sample::corpus();
  EXPECT_TRUE(country(corpus, index::build(corpus, french), "AU").parts.empty());
  auto& text = sample::document(corpus, "a-res-77-37").texts[french];
  for (int i = 0; i < 500; ++i) {
    const auto place = sample::add_place(text, "p-" + std::to_string(i));
    sample::name_state(corpus, text, place, "AU");
    sample::name_subject(corpus, text, place, "threats");
  }
  const auto index = index::build(corpus, french);
  const auto& australia = country(corpus, index, "AU");
  ASSERT_EQ(australia.parts.size(), 3U);  // 2023, 2022, without a date
  EXPECT_EQ(australia.parts[0].year, 2023);
  EXPECT_EQ(australia.parts[1].documents, (index::Stretch{3, 3}));
  EXPECT_EQ(australia.parts[2].year, std::nullopt);
  EXPECT_EQ(australia.newest_mentions, (index::Stretch{0, 0}));
  EXPECT_EQ(subject(corpus, index, "threats").parts.size(), 3U);
  EXPECT_TRUE(subject(corpus, index, "funding").parts.empty());
}

TEST(Pages, AreTheSameInEveryLanguage) {
  auto corpus = sample::corpus();
  // The English text of the report names Australia often, the French one twice.
  auto& text = sample::document(corpus, "a-78-76").texts[english];
  for (int i = 0; i < 500; ++i) {
    const auto place = sample::add_place(text, "p-" + std::to_string(i));
    sample::name_state(corpus, text, place, "AU");
    sample::name_subject(corpus, text, place, "threats");
  }
  const auto in_french = index::build(corpus, french);
  const auto in_english = index::build(corpus, english);
  const auto& one = country(corpus, in_french, "AU");
  const auto& other = country(corpus, in_english, "AU");
  EXPECT_FALSE(one.parts.empty());
  EXPECT_EQ(one.parts, other.parts);
  EXPECT_EQ(one.newest_mentions, other.newest_mentions);
  EXPECT_EQ(subject(corpus, in_french, "threats").parts,
            subject(corpus, in_english, "threats").parts);
}

}  // namespace
