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

std::map<std::string, std::string> lists(std::vector<data::SiteFile> files) {
  std::sort(files.begin(), files.end(), [](auto& a, auto& b) { return a.path < b.path; });
  const data::OfflineLists made(files, {}, languages);
  std::map<std::string, std::string> result{{made.index().path, made.index().bytes}};
  for (std::size_t i = 0; i < made.size(); ++i) {
    const auto list = made.list(i);
    EXPECT_TRUE(result.emplace(list.path, list.bytes).second) << list.path;
  }
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

TEST(OfflineLists, AreAsTheyWereWhereNoFileIsNewOrGone) {
  const std::vector<data::SiteFile> files{{"assets/style.css", "c", 40, false},
                                          {"en/index.html", "a2", 20, true},
                                          {"fr/index.html", "a1", 10, false},
                                          {"index.html", "d", 50, false}};
  const data::OfflineLists made(files, {"data/portal.json", "fr/old.html", "nl/index.html"},
                                languages);
  std::string same;
  for (std::size_t i = 0; i < made.size(); ++i) {
    EXPECT_EQ(made.path(i), made.list(i).path);
    if (made.is_as_it_was(i)) same += made.path(i) + " ";
  }
  EXPECT_EQ(same, "offline/0-of-1.json offline/assets/0-of-1.json ");
}

TEST(OfflineLists, HaveEveryFileThatIsReadInTheSiteByFolder) {
  auto all = lists(site());
  EXPECT_NE(all["offline/index.json"].find("\"lists\":{\"\":1,\"assets\":1,\"en\":1,\"fr\":1,"
                                           "\"fr/documents\":1,\"search\":1,"
                                           "\"search/common\":1,\"search/fr\":1}"),
            std::string::npos)
      << all["offline/index.json"];
  all.erase("offline/index.json");
  const std::map<std::string, std::string> expected{
      {"offline/0-of-1.json", "{\"index.html\":[\"d\",50]}\n"},
      {"offline/assets/0-of-1.json", "{\"assets/style.css\":[\"c\",40]}\n"},
      {"offline/en/0-of-1.json", "{\"en/index.html\":[\"a2\",20]}\n"},
      {"offline/fr/0-of-1.json", "{\"fr/index.html\":[\"a1\",10]}\n"},
      {"offline/fr/documents/0-of-1.json", "{\"fr/documents/a.html\":[\"b\",30]}\n"},
      {"offline/search/0-of-1.json", "{\"search/index.js\":[\"e\",60]}\n"},
      {"offline/search/common/0-of-1.json", "{\"search/common/l0.js\":[\"g\",80]}\n"},
      {"offline/search/fr/0-of-1.json", "{\"search/fr/l0.js\":[\"f\",70]}\n"}};
  EXPECT_EQ(all, expected);
}

TEST(OfflineLists, GoNoDeeperThanTwoFolders) {
  const auto all =
      lists({{"fr/subjects/oceans/2023.html", "a", 1}, {"fr/subjects/oceans.html", "b", 1}});
  EXPECT_EQ(all.at("offline/fr/subjects/0-of-1.json"),
            "{\"fr/subjects/oceans.html\":[\"b\",1],\"fr/subjects/oceans/2023.html\":[\"a\",1]}\n");
}

TEST(OfflineLists, ChangeInOneListAndTheIndexWithOneFile) {
  std::vector<std::string> paths;
  for (int i = 0; i < 2000; ++i) paths.push_back("fr/documents/" + std::to_string(i) + ".html");
  std::vector<data::SiteFile> files;
  for (const auto& path : paths) files.push_back({path, "h", 1});
  files.push_back({"en/index.html", "h", 1});
  const auto before = lists(files);
  EXPECT_EQ(before.size(), 10U);
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
