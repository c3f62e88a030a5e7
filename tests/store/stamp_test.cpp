#include "temporary_folder.h"

#include "base/parallel.h"
#include "store/look.h"
#include "store/site_writer.h"

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

TreeStamp stamp_of_all(const fs::path& folder, bool hidden = true) {
  const auto looks = look_at({{folder, hidden}});
  return looks.value().front().stamp;
}

/// Gives a file another time than it had, as any change does that is not made within one tick.
void age(const fs::path& file) {
  fs::last_write_time(file, fs::last_write_time(file) - std::chrono::seconds(10));
}

TEST(Stamps, TellWhetherAFolderIsAsItWas) {
  const TemporaryFolder folder;
  folder.put("a/b/c.html", "1");
  folder.put("a/.hidden", "1");
  folder.put("d.html", "1");
  const auto before = stamp_of_all(folder.path());
  const auto without_hidden = stamp_of_all(folder.path(), false);
  EXPECT_NE(before, without_hidden);
  EXPECT_EQ(stamp_of_all(folder.path()), before);

  age(folder.path() / "a/b/c.html");
  const auto edited = stamp_of_all(folder.path());
  EXPECT_NE(edited, before) << "the same size, another time";
  fs::rename(folder.path() / "d.html", folder.path() / "a/d.html");
  const auto moved = stamp_of_all(folder.path());
  EXPECT_NE(moved, edited);
  fs::create_directory(folder.path() / "e");
  EXPECT_NE(stamp_of_all(folder.path()), moved) << "an empty folder";
  fs::remove(folder.path() / "e");
  EXPECT_EQ(stamp_of_all(folder.path()), moved);
}

TEST(Stamps, TellTheFilesOneByOne) {
  const TemporaryFolder folder;
  folder.put("b", "12");
  folder.put("a/c", "1");
  folder.put("a/.hidden/d", "1");
  const auto look = look_at({{folder.path(), false, true}}).value().front();
  ASSERT_EQ(look.files.size(), 2U);
  EXPECT_EQ(look.files[0].path, "a/c");
  EXPECT_EQ(look.files[1].path, "b");
  EXPECT_EQ(look.files[1].stamp, stamp_of(folder.path() / "b"));
  EXPECT_FALSE(look.has_links);
  EXPECT_EQ(look_at({{folder.path()}}).value().front().files.size(), 0U) << "not asked for";

  fs::create_symlink("nowhere", folder.path() / "a/link");
  EXPECT_TRUE(look_at({{folder.path(), false, true}}).value().front().has_links);
}

TEST(Stamps, DoNotDependOnThreadsOrOnWhereTheFolderIs) {
  const TemporaryFolder folder;
  for (int i = 0; i < 300; ++i) {
    folder.put("x/" + std::to_string(i % 17) + "/" + std::to_string(i), "1");
  }
  const auto before = stamp_of_all(folder.path() / "x");
  set_threads(8);
  EXPECT_EQ(stamp_of_all(folder.path() / "x"), before);
  set_threads(0);
  fs::rename(folder.path() / "x", folder.path() / "y");
  EXPECT_EQ(stamp_of_all(folder.path() / "y"), before);
}

TEST(Stamps, AreOfFilesAndOfWhatIsMissing) {
  const TemporaryFolder folder;
  folder.put("file", "1");
  fs::create_directory(folder.path() / "empty");
  const auto looks =
      look_at({{folder.path() / "file"}, {folder.path() / "empty"}, {folder.path() / "missing"}})
          .value();
  EXPECT_NE(looks[0].stamp, looks[1].stamp);
  EXPECT_NE(looks[1].stamp, looks[2].stamp);
  EXPECT_NE(looks[2].stamp, looks[0].stamp);
  EXPECT_FALSE(looks[0].settled) << "it was written a moment ago";
  EXPECT_TRUE(looks[1].settled);
  age(folder.path() / "file");
  EXPECT_NE(look_at({{folder.path() / "file"}}).value()[0].stamp, looks[0].stamp);
}

TEST(Stamps, CanBeTakenOutAndPutIn) {
  const TemporaryFolder folder;
  folder.put("a/b", "1");
  folder.put("c", "1");
  auto stamp = stamp_of_all(folder.path());
  stamp.take_out("a/b", stamp_of(folder.path() / "a/b"));
  stamp.take_out_folder("a");
  fs::remove_all(folder.path() / "a");
  EXPECT_EQ(stamp, stamp_of_all(folder.path()));
  fs::create_directory(folder.path() / "d");
  stamp.put_in_folder("d");
  EXPECT_EQ(stamp, stamp_of_all(folder.path()));
}

/// A site that is locked and looked at, as a build begins.
LockedSite begin(const fs::path& site) {
  auto lock = SiteLock::take(site).value();
  return {std::move(lock), stamp_of_all(site)};
}

TEST(Stamps, AreKnownToTheWriterWithoutAnotherLook) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  std::mt19937 random(1);
  for (int build = 0; build < 40; ++build) {
    auto writer =
        build == 0 ? SiteWriter::open(site).value() : SiteWriter::open(site, begin(site)).value();
    if (build % 3 == 1) writer.prepare_to_keep();
    for (int i = 0; i < 30; ++i) {
      if (random() % 3 == 0) continue;
      const auto path =
          std::to_string(i % 4) + "/" + std::to_string(i % 3) + "/" + std::to_string(i);
      ASSERT_TRUE(writer.write(path, std::to_string(random() % 3)));
    }
    const auto large = [](const fs::path& at) {
      std::ofstream(at) << "large";
      return Result<void>();
    };
    if (build % 5 == 2) {
      ASSERT_TRUE(writer.write_large("large/all.zip", large));
    }
    ASSERT_TRUE(writer.commit());
    ASSERT_TRUE(writer.stamp());
    EXPECT_EQ(*writer.stamp(), stamp_of_all(site)) << "build " << build;
  }
}

TEST(Stamps, ShowWhatSomebodyElseDidDuringABuild) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  const auto hand_in_all = [](SiteWriter& writer) {
    for (const auto* path : {"replaced", "kept"}) ASSERT_TRUE(writer.write(path, "1"));
  };
  {
    auto writer = SiteWriter::open(site).value();
    hand_in_all(writer);
    ASSERT_TRUE(writer.commit());
  }
  const std::vector<std::string> touched{"replaced", "kept", "new"};
  for (const auto& path : touched) {
    auto writer = SiteWriter::open(site, begin(site)).value();
    folder.put("site/" + path, "by hand");
    age(site / path);
    hand_in_all(writer);
    ASSERT_TRUE(writer.commit());
    EXPECT_NE(*writer.stamp(), stamp_of_all(site)) << path;
  }
}

TEST(Stamps, AreNotKnownAfterACrashOrInAFolderThatWasThere) {
  const TemporaryFolder folder;
  folder.put("site/foreign", "1");
  {
    auto writer = SiteWriter::open(folder.path() / "site").value();
    ASSERT_TRUE(writer.write("a", "1"));
    ASSERT_TRUE(writer.commit());
    EXPECT_FALSE(writer.stamp());
  }
  folder.put("site/.ibidem-journal", "b\n");
  auto writer = SiteWriter::open(folder.path() / "site", begin(folder.path() / "site")).value();
  ASSERT_TRUE(writer.commit());
  EXPECT_FALSE(writer.stamp());
}

TEST(Stamps, OfASiteAreNothingWhereAnotherTookItsPlace) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  fs::create_directory(site);
  auto known = begin(site);
  fs::rename(site, folder.path() / "away");
  folder.put("site/foreign", "1");
  auto writer = SiteWriter::open(site, std::move(known)).value();
  EXPECT_EQ(SiteLock::take(site).error().code, "site-locked");
  ASSERT_TRUE(writer.commit());
  EXPECT_FALSE(writer.stamp());
}

}  // namespace
}  // namespace ibidem::store
