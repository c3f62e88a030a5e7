#include "ingest/plan.h"

#include "print.h"

#include "golden/golden.h"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

namespace ibidem::ingest {
namespace {

namespace fs = std::filesystem;
using Change = PlannedFile::Change;

class PlanTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    content_ = fs::temp_directory_path() / ("ibidem-plan-" + std::string(info->name()));
    fs::remove_all(content_);
    fs::create_directories(content_);
    source_ = golden::read(TEST_FOLDER "/texts/report.en.txt");
  }
  void TearDown() override { fs::remove_all(content_); }

  Plan plan(bool force = false) {
    diagnostics_ = {};
    Diagnostics doubts;
    const auto imported = import_text(source_, "report", {}, countries(), doubts);
    EXPECT_TRUE(imported) << print(doubts);
    auto result = plan_import(content_, source_, {}, *imported, force, diagnostics_);
    EXPECT_TRUE(result);
    return *result;
  }

  void run(bool force = false) {
    const Plan now = plan(force);
    ASSERT_FALSE(diagnostics_.has_errors()) << print(diagnostics_);
    const auto written = carry_out(content_, now);
    ASSERT_TRUE(written) << written.error().message;
  }

  static Change change_of(const Plan& plan, const std::string& path) {
    const auto file = std::find_if(plan.files.begin(), plan.files.end(),
                                   [&](const PlannedFile& one) { return one.path == path; });
    EXPECT_NE(file, plan.files.end()) << path;
    return file == plan.files.end() ? Change::none : file->change;
  }

  void replace(const std::string& path, const std::string& from, const std::string& to) {
    std::string text = golden::read((content_ / path).string());
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << path;
    text.replace(at, from.size(), to);
    std::ofstream(content_ / path, std::ios::binary) << text;
  }

  fs::path content_;
  std::string source_;
  Diagnostics diagnostics_;
};

const std::string text_path = "documents/a-79-214/en.md";

TEST_F(PlanTest, WritesTextsFactsSourceAndRecord) {
  const Plan first = plan();
  EXPECT_FALSE(fs::exists(content_ / text_path)) << "a plan writes nothing";
  EXPECT_TRUE(std::all_of(first.files.begin(), first.files.end(),
                          [](const PlannedFile& file) { return file.change == Change::created; }));
  run();
  EXPECT_EQ(golden::read((content_ / "sources/a-79-214.en.txt").string()), source_);
  EXPECT_TRUE(fs::exists(content_ / "documents/a-79-214/aus/document.yaml"));
}

TEST_F(PlanTest, SecondImportChangesNothing) {
  run();
  const Plan second = plan();
  for (const PlannedFile& file : second.files) EXPECT_EQ(file.change, Change::none) << file.path;
}

TEST_F(PlanTest, CorrectionIsShownAndKept) {
  run();
  replace(text_path, "It is paramount", "It is essential");
  const Plan again = plan();
  EXPECT_EQ(change_of(again, text_path), Change::overwrites_correction);
  const std::string shown = print(diagnostics_);
  EXPECT_NE(shown.find("en.md:"), std::string::npos);
  EXPECT_NE(shown.find("error import-overwrites"), std::string::npos);
  EXPECT_NE(shown.find("overwrite 1 of its lines"), std::string::npos);
}

TEST_F(PlanTest, CorrectionGivesWayToForce) {
  run();
  const std::string before = golden::read((content_ / text_path).string());
  replace(text_path, "It is paramount", "It is essential");
  run(true);
  EXPECT_EQ(golden::read((content_ / text_path).string()), before);
}

TEST_F(PlanTest, CorrectionOfFactsIsShown) {
  run();
  replace("documents/a-79-214/document.yaml", "session: 79", "session: 80");
  plan();
  EXPECT_TRUE(diagnostics_.has_errors());
}

TEST_F(PlanTest, ChangedSourceChangesWhatItWrote) {
  run();
  source_.replace(source_.find("It is paramount"), 15, "It is important");
  const Plan changed = plan();
  EXPECT_FALSE(diagnostics_.has_errors());
  EXPECT_EQ(change_of(changed, text_path), Change::changed);
}

TEST_F(PlanTest, WhatTheSourceLostGoes) {
  run();
  const std::size_t annex = source_.find("\nAnnex\n\nReplies received\n\nAustralia");
  ASSERT_NE(annex, std::string::npos);
  source_.resize(annex);
  run();
  EXPECT_FALSE(fs::exists(content_ / "documents/a-79-214/aus/en.md"));
}

TEST_F(PlanTest, OfficialTextReplacesWorkingTranslation) {
  fs::create_directories(content_ / "documents/a-79-214");
  std::ofstream(content_ / text_path) << "---\nstatus: working-translation\n---\n\n# A title\n";
  const Plan now = plan();
  EXPECT_FALSE(diagnostics_.has_errors()) << print(diagnostics_);
  EXPECT_EQ(change_of(now, text_path), Change::replaces_translation);
  run();
  EXPECT_NE(golden::read((content_ / text_path).string()).find("status: official"),
            std::string::npos);
}

TEST_F(PlanTest, TextThatNoImportWroteIsKept) {
  fs::create_directories(content_ / "documents/a-79-214");
  std::ofstream(content_ / text_path) << "---\nstatus: official\n---\n\n# A title\n";
  plan();
  EXPECT_TRUE(diagnostics_.has_errors());
}

TEST_F(PlanTest, KeptSourcesRepeatTheImport) {
  run();
  const auto kept = kept_sources(content_, diagnostics_);
  ASSERT_TRUE(kept);
  ASSERT_EQ(kept->size(), 1U);
  EXPECT_EQ(kept->front().path, "sources/a-79-214.en.txt");
  EXPECT_FALSE(kept->front().options.symbol);
}

TEST_F(PlanTest, BrokenRecordIsAnError) {
  fs::create_directories(content_ / "sources");
  std::ofstream(content_ / "sources/index.yaml") << "- no\n- map\n";
  const auto kept = kept_sources(content_, diagnostics_);
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().code, "broken-record");
}

}  // namespace
}  // namespace ibidem::ingest
