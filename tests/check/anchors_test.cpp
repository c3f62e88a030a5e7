// Anchors that the site built before had and the content no longer gives.
#include "check/anchors.h"

#include "../corpus/site.h"
#include "corpus/corpus.h"
#include "json/reader.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace ibidem::check {
namespace {

namespace fs = std::filesystem;

class Anchors : public testing::Test {
 protected:
  Anchors() {
    fs::create_directories(site_ / "data/documents/a-78-76");
    Diagnostics none;
    corpus_ = *corpus::load(content_, content_, none);
  }
  ~Anchors() override { fs::remove_all(site_); }

  void write(const std::string& file, const std::string& bytes) {
    std::ofstream(site_ / "data/documents" / file) << bytes;
  }

  std::string problems() {
    Diagnostics found;
    check_anchors(corpus_, site_, found);
    return corpus::listed(found, content_);
  }

  const fs::path content_ = fs::path(PROJECT_FOLDER) / "tests/sites/bilingual";
  // Tests of one fixture run at the same time: each has a folder of its own.
  const fs::path site_ = fs::path(testing::TempDir()) /
                         (std::string("ibidem-anchors-") +
                          testing::UnitTest::GetInstance()->current_test_info()->name());
  corpus::Corpus corpus_;
};

TEST_F(Anchors, ThatAreStillThereAreNoProblem) {
  write(
      "a-78-76.json",
      R"({"texts":{"fr":{"paragraphs":[{"id":"p-1","items":[{"id":"p-1-a"}]}],"notes":[{"id":"note-1"}]}}})");
  EXPECT_EQ(problems(), "");
}

TEST_F(Anchors, ThatVanishedAreToldOnceAText) {
  write(
      "a-78-76.json",
      R"({"texts":{"fr":{"headings":[{"id":"sec-ix"}],"paragraphs":[{"id":"p-1"},{"id":"p-9"}],"notes":[{"id":"note-9"}]},)"
      R"("en":{"paragraphs":[{"id":"p-1"}]}}})");
  const std::string found = problems();
  EXPECT_NE(
      found.find("a-78-76/fr.md:1:1: warning anchor-vanished: links to sec-ix, p-9, note-9 led"),
      std::string::npos)
      << found;
  EXPECT_EQ(found.find("en.md"), std::string::npos) << found;
}

TEST_F(Anchors, OfTextsThatAreGoneAreTold) {
  write("a-99-1.json", R"({"texts":{"fr":{"paragraphs":[{"id":"p-1"}]}}})");
  write("a-78-76/aus.json", R"({"texts":{"es":{"paragraphs":[{"id":"p-1"}]}}})");
  const std::string found = problems();
  EXPECT_NE(found.find("the text of a-99-1 in \"fr\""), std::string::npos) << found;
  EXPECT_NE(found.find("the text of a-78-76/aus in \"es\""), std::string::npos) << found;
}

TEST_F(Anchors, AreOnlyIdsOfElements) {
  write(
      "a-78-76.json",
      R"({"id":"x","texts":{"fr":{"title":"\"id\":\"p-99\"","citations":[{"in":"p-99","target":"p-98"}]}}})");
  EXPECT_EQ(problems(), "");
}

TEST_F(Anchors, OfDamagedOrStrangeFilesAreNoBusinessOfThis) {
  write("a-78-76.json", R"({"texts":{"fr")");
  write("a-res-77-37.json", "[[[[[[");
  write("notes.txt", R"({"texts":{"fr":{"notes":[{"id":"note-9"}]}}})");
  EXPECT_EQ(problems(), "");
}

TEST_F(Anchors, WithoutASiteThereIsNothingToTell) {
  fs::remove_all(site_);
  EXPECT_EQ(problems(), "");
}

TEST(JsonReader, GivesEachStringWithTheKeysThatLeadToIt) {
  std::string said;
  const bool whole =
      json::for_each_string(R"({"a":"1","b":[{"c":"2"},"3"],"d":{"e":{"f":"é\n"}},"g":4,"h":null})",
                            [&](const std::vector<std::string>& keys, std::string_view value) {
                              for (const std::string& key : keys) said += key + "/";
                              said += std::string(value) + ";";
                            });
  EXPECT_TRUE(whole);
  EXPECT_EQ(said, "a/1;b/c/2;b/3;d/e/f/é\n;");
}

TEST(JsonReader, RefusesWhatIsNoJsonAndAnyDepth) {
  const auto nothing = [](const std::vector<std::string>&, std::string_view) {};
  EXPECT_FALSE(json::for_each_string("", nothing));
  EXPECT_FALSE(json::for_each_string("{\"a\":", nothing));
  EXPECT_FALSE(json::for_each_string(std::string(1000000, '['), nothing));
}

}  // namespace
}  // namespace ibidem::check
