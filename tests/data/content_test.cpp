#include "validate.h"

#include "data/data.h"
#include "golden/golden.h"

#include <map>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

using namespace ibidem;

namespace {

/// The data files of the project's own content, by path.
std::map<std::string, std::string> content_data() {
  Diagnostics diagnostics;
  const auto corpus =
      corpus::load(PROJECT_FOLDER "/content", PROJECT_FOLDER "/content", diagnostics);
  EXPECT_TRUE(corpus.has_value());
  EXPECT_FALSE(diagnostics.has_errors());
  std::map<std::string, std::string> files;
  const auto add = [&](data::DataFile file) { files[file.path] = std::move(file.bytes); };
  add(data::portal_data(*corpus, index::build(*corpus, corpus->portal.languages.front())));
  for (std::uint32_t i = 0; i < corpus->documents.size(); ++i) {
    std::vector<Text> texts;
    for (const auto& [language, text] : corpus->documents[i].texts) {
      texts.push_back(corpus::read_text(*corpus, corpus->documents[i], language).value());
    }
    add(data::document_data(*corpus, i, texts));
  }
  return files;
}

const std::map<std::string, std::string>& files() {
  static const std::map<std::string, std::string> made = content_data();
  return made;
}

rapidjson::Document document(const std::string& slug) {
  rapidjson::Document json;
  json.Parse(files().at("data/documents/" + slug + ".json").c_str());
  return json;
}

/// How many paragraphs of the French text have a number, by scope.
std::map<std::string, int> numbered(const std::string& slug) {
  const rapidjson::Document json = document(slug);
  std::map<std::string, int> count;
  for (const auto& paragraph : json["texts"]["fr"]["paragraphs"].GetArray()) {
    if (!paragraph["number"].IsNull()) ++count[paragraph["scope"].GetString()];
  }
  return count;
}

std::size_t notes(const std::string& slug) {
  return document(slug)["texts"]["fr"]["notes"].Size();
}

TEST(ContentData, FitsTheSchemas) {
  for (const auto& [path, bytes] : files()) {
    const std::string name = path == "data/portal.json" ? "portal" : "document";
    EXPECT_EQ(schema::faults(bytes, name), "") << path;
    EXPECT_EQ(schema::unsorted_keys(bytes), "") << path;
  }
}

// Counted by hand in the documents as they were printed.
TEST(ContentData, HasTheParagraphsThatWerePrinted) {
  using Counts = std::map<std::string, int>;
  EXPECT_EQ(numbered("a-78-76"), (Counts{{"main", 48}}));
  EXPECT_EQ(numbered("a-res-77-37")["operative"], 5);
  EXPECT_EQ(numbered("a-77-275"), (Counts{{"main", 17},
                                          {"annex", 18},
                                          {"annex/B/steps", 2},
                                          {"annex/C/steps", 3},
                                          {"annex/D/steps", 3},
                                          {"annex/E/steps", 5},
                                          {"annex/F/steps", 4},
                                          {"annex/G/steps", 3}}));
  EXPECT_EQ(numbered("a-ac.292-2024-2"), (Counts{{"main", 88}}));
  EXPECT_EQ(numbered("a-ac.292-2024-l.1"), (Counts{{"main", 20}}));
  EXPECT_EQ(numbered("a-78-76/egy"), (Counts{{"annex/EG", 28}}));
  EXPECT_EQ(numbered("a-78-76/che"), (Counts{{"annex/CH", 18}}));
}

TEST(ContentData, HasTheNotesThatWerePrinted) {
  EXPECT_EQ(notes("a-78-76"), 10U);
  EXPECT_EQ(notes("a-res-77-37"), 2U);
  EXPECT_EQ(notes("a-77-275"), 29U);
  EXPECT_EQ(notes("a-ac.292-2024-2"), 52U);
  std::size_t submissions = 0;
  std::size_t of_submissions = 0;
  for (const auto& [path, bytes] : files()) {
    if (!path.starts_with("data/documents/a-78-76/")) continue;
    ++submissions;
    of_submissions += notes(path.substr(15, path.size() - 20));
  }
  EXPECT_EQ(submissions, 37U);
  EXPECT_EQ(of_submissions, 54U);
}

TEST(ContentData, HasTheTableThatWasPrinted) {
  const rapidjson::Document json = document("a-78-76");
  const auto& tables = json["texts"]["fr"]["tables"];
  ASSERT_EQ(tables.Size(), 1U);
  EXPECT_EQ(tables[0]["rows"].Size(), 3U);  // with the header
}

}  // namespace
