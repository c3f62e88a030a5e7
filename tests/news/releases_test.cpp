#include "news/releases.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

using namespace ibidem;
namespace fs = std::filesystem;

namespace {

/// A copy of a small content, to be changed.
class Releases : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    content_ = fs::path(testing::TempDir()) / (std::string("ibidem-releases-") + test->name());
    fs::remove_all(content_);
    fs::copy(PROJECT_FOLDER "/tests/sites/bilingual", content_, fs::copy_options::recursive);
  }

  void TearDown() override { fs::remove_all(content_); }

  void replace(const std::string& file, const std::string& words, const std::string& others) {
    std::ifstream in(content_ / file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto at = text.find(words);
    ASSERT_NE(at, std::string::npos) << words;
    text.replace(at, words.size(), others);
    std::ofstream(content_ / file, std::ios::binary) << text;
  }

  std::vector<Release> releases() {
    Diagnostics diagnostics;
    auto found = news::read_releases(content_, diagnostics);
    EXPECT_TRUE(found && diagnostics.empty());
    return std::move(*found);
  }

  Result<std::optional<news::Plan>> plan(const Date& date) {
    Diagnostics diagnostics;
    const auto corpus = corpus::load(content_, content_, diagnostics);
    EXPECT_TRUE(corpus && !diagnostics.has_errors());
    return news::plan_release(*corpus, releases(), date);
  }

  /// Makes a release; its name, "nothing" or the code of an error.
  std::string make(const Date& date) {
    const auto planned = plan(date);
    if (!planned) return planned.error().code;
    if (!*planned) return "nothing";
    EXPECT_TRUE(news::carry_out(content_, **planned));
    return name((*planned)->release);
  }

  fs::path content_;
};

TEST_F(Releases, BeginWithEverythingAsAdded) {
  const auto planned = plan({2026, 11, 22});
  ASSERT_TRUE(planned && *planned);
  EXPECT_EQ((*planned)->file, "news/2026-11-22.yaml");
  EXPECT_EQ((*planned)->release.changes.size(), 5U);
  for (const auto& change : (*planned)->release.changes) EXPECT_EQ(change.is, Change::added);
}

TEST_F(Releases, TellWhatChangedSince) {
  EXPECT_EQ(make({2026, 11, 22}), "2026-11-22");
  EXPECT_EQ(make({2026, 11, 23}), "nothing");
  replace("documents/a-78-76/aus/fr.md", "Australie", "Australie nouvelle");
  EXPECT_EQ(make({2026, 11, 23}), "2026-11-23");
  const auto found = releases();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].date, (Date{2026, 11, 23}));
  ASSERT_EQ(found[0].changes.size(), 1U);
  EXPECT_EQ(found[0].changes[0].slug, "a-78-76/aus");
  EXPECT_EQ(found[0].changes[0].is, Change::changed);
}

TEST_F(Releases, OfOneDayAreNumbered) {
  EXPECT_EQ(make({2026, 11, 22}), "2026-11-22");
  fs::remove_all(content_ / "documents/a-78-76/est");
  EXPECT_EQ(make({2026, 11, 22}), "2026-11-22-2");
  const auto found = releases();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].number, 2);
  ASSERT_EQ(found[0].changes.size(), 1U);
  EXPECT_EQ(found[0].changes[0].is, Change::removed);
}

TEST_F(Releases, DoNotGoBack) {
  EXPECT_EQ(make({2026, 11, 22}), "2026-11-22");
  EXPECT_EQ(make({2026, 11, 21}), "release-order");
}

TEST_F(Releases, NeedTheRecordOfTheLastOne) {
  EXPECT_EQ(make({2026, 11, 22}), "2026-11-22");
  fs::remove(content_ / "news/recorded.tsv");
  EXPECT_EQ(make({2026, 11, 23}), "missing-record");
  std::ofstream(content_ / "news/recorded.tsv") << "words\n";
  EXPECT_EQ(make({2026, 11, 23}), "damaged-record");
}

TEST_F(Releases, AreNoneWithoutAFolder) {
  EXPECT_TRUE(releases().empty());
}

}  // namespace
