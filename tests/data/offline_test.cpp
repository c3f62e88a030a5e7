#include "data/offline.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

using namespace ibidem;

namespace {

const std::vector<Language> languages{{"fr"}, {"en"}};

std::vector<data::SiteFile> site() {
  return {{"fr/index.html", "a1", 10},      {"en/index.html", "a2", 20},
          {"fr/documents/a.html", "b", 30}, {"assets/style.css", "c", 40},
          {"index.html", "d", 50},          {"search/index.js", "e", 60},
          {"search/fr/l0.js", "f", 70},     {"search/common/l0.js", "g", 80},
          {"data/portal.json", "h", 90},    {"site.zip", "i", 100},
          {"fr/documents/a.epub", "j", 110}};
}

std::map<std::string, std::string> lists(const std::vector<data::SiteFile>& files) {
  std::map<std::string, std::string> result;
  for (auto& file : data::offline_lists(files, languages)) result[file.path] = file.bytes;
  return result;
}

TEST(OfflineLists, NameWhatEveryCopyHasAndWhatALanguageTakes) {
  rapidjson::Document index;
  index.Parse(lists(site()).at("offline/index.json").c_str());
  std::string core;
  const rapidjson::Value& files = index["core"];
  for (const auto& file : files.GetObject()) core += std::string(file.name.GetString()) + " ";
  EXPECT_EQ(core, "assets/style.css en/index.html fr/index.html index.html search/index.js ");
  EXPECT_EQ(index["languages"]["fr"]["files"].GetInt(), 7);
  EXPECT_EQ(index["languages"]["fr"]["bytes"].GetInt(), 340);
  EXPECT_EQ(index["languages"]["en"]["bytes"].GetInt(), 320);
}

TEST(OfflineLists, HaveEveryFileThatIsReadInTheSite) {
  const auto all = lists(site());
  EXPECT_EQ(all.size(), 2U);
  EXPECT_EQ(all.at("offline/files-0.json"),
            "{\"assets/style.css\":[\"c\",40],\"en/index.html\":[\"a2\",20],"
            "\"fr/documents/a.html\":[\"b\",30],\"fr/index.html\":[\"a1\",10],"
            "\"index.html\":[\"d\",50],\"search/common/l0.js\":[\"g\",80],"
            "\"search/fr/l0.js\":[\"f\",70],\"search/index.js\":[\"e\",60]}\n");
}

TEST(OfflineLists, DoNotDependOnTheOrder) {
  auto files = site();
  const auto before = lists(files);
  std::reverse(files.begin(), files.end());
  EXPECT_EQ(lists(files), before);
}

TEST(OfflineLists, ChangeInOneChunkAndTheIndexWithOneFile) {
  std::vector<data::SiteFile> files;
  for (int i = 0; i < 2000; ++i) files.push_back({"fr/" + std::to_string(i) + ".html", "h", 1});
  const auto before = lists(files);
  EXPECT_EQ(before.size(), 9U);
  files[1234].hash = "other";
  const auto after = lists(files);
  int changed = 0;
  for (const auto& [path, bytes] : after) changed += bytes != before.at(path) ? 1 : 0;
  EXPECT_EQ(changed, 2);
}

TEST(OfflineLists, KeepTheirVersionWhereOnlyDataChange) {
  auto files = site();
  const auto before = lists(files);
  files[8].hash = "other";
  EXPECT_EQ(lists(files), before);
}

}  // namespace
