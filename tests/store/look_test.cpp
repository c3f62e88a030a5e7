#include "store/look.h"

#include "temporary_folder.h"

#include <chrono>
#include <functional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

/// Looks at the folder "site" beside a file of kept names.
Look look_again(const TemporaryFolder& folder) {
  const Place place{folder.path() / "site", true, true, folder.path() / "names"};
  return std::move(look_at({place}).value().front());
}

Look look_afresh(const TemporaryFolder& folder) {
  return std::move(look_at({{folder.path() / "site", true, true}}).value().front());
}

/// Until every folder is old enough for its stamp to be trusted.
void let_settle() {
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
}

std::string paths_of(const Look& look) {
  std::string paths;
  for (const StampedFile& file : look.files) paths += file.path + " ";
  return paths;
}

std::uint64_t inode_of_names(const TemporaryFolder& folder) {
  return stamp_of(folder.path() / "names").value_or(Stamp{}).inode;
}

TEST(KeptNames, AreNotReadAgainWhereAFolderIsAsItWas) {
  const TemporaryFolder folder;
  folder.put("site/a/b", "1");
  folder.put("site/c", "1");
  let_settle();
  const auto first = look_again(folder);
  const auto names = inode_of_names(folder);
  EXPECT_NE(names, 0U);
  folder.put("site/a/b", "22");
  EXPECT_NE(look_again(folder).stamp, first.stamp) << "a file changed where it is";
  EXPECT_EQ(inode_of_names(folder), names) << "no folder was read, so nothing was kept anew";
  folder.put("site/a/d", "1");
  EXPECT_EQ(paths_of(look_again(folder)), "a/b a/d c ");
  EXPECT_NE(inode_of_names(folder), names);
}

TEST(KeptNames, DoNotCountWhereAFolderWasYoung) {
  const TemporaryFolder folder;
  folder.put("site/a", "1");
  // As a file system stamps that knows whole seconds alone.
  const auto now = fs::last_write_time(folder.path() / "site");
  fs::last_write_time(folder.path() / "site", std::chrono::floor<std::chrono::seconds>(now));
  (void)look_again(folder);
  const auto names = inode_of_names(folder);
  (void)look_again(folder);
  EXPECT_NE(inode_of_names(folder), names) << "it was read again";
}

TEST(KeptNames, OfAnythingElseAreNone) {
  const TemporaryFolder folder;
  folder.put("site/a", "1");
  let_settle();
  (void)look_again(folder);
  auto bytes = folder.get("names");
  bytes[bytes.find("a\0", 0, 2)] = 'b';
  folder.put("names", bytes);
  EXPECT_EQ(paths_of(look_again(folder)), "a ") << "damaged";
  folder.put("names", "");
  EXPECT_EQ(paths_of(look_again(folder)), "a ");
}

TEST(KeptNames, GiveWhatALookWithoutThemGives) {
  const TemporaryFolder folder;
  for (const auto* path : {"site/a/1", "site/a/b/2", "site/c/3", "elsewhere/b/4"}) {
    folder.put(path, "1");
  }
  const auto site = folder.path() / "site";
  const std::vector<std::function<void()>> changes{
      [&] { folder.put("site/a/b/new", "1"); },
      [&] { folder.put("site/a/.hidden/new", "1"); },
      [&] { folder.put("site/a/1", "22"); },
      [&] { fs::remove(site / "a/b/new"); },
      [&] { fs::rename(site / "c", site / "a/c"); },
      [&] { fs::rename(site / "a/b", site / "b"); },
      [&] { fs::create_directory_symlink("../../elsewhere", site / "a/link"); },
      [&] {
        fs::remove_all(site / "b");
        fs::create_directory_symlink("../elsewhere/b", site / "b");
      },
      [&] { folder.put("elsewhere/b/4", "22"); },
      [&] {
        fs::remove(site / "b");
        folder.put("site/b", "a file");
      },
      [&] { fs::remove_all(site / "a"); },
      [&] { folder.put("site/a/1", "1"); },
      [&] {
        fs::rename(site, folder.path() / "other");
        folder.put("site/a/other", "1");
      },
      [&] { fs::remove_all(site); },
      [&] { folder.put("site", "a file"); },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    let_settle();
    (void)look_again(folder);
    changes[i]();
    const auto again = look_again(folder);
    const auto afresh = look_afresh(folder);
    EXPECT_EQ(again.stamp, afresh.stamp) << "after change " << i;
    EXPECT_EQ(paths_of(again), paths_of(afresh)) << "after change " << i;
    EXPECT_EQ(again.has_links, afresh.has_links) << "after change " << i;
  }
}

}  // namespace
}  // namespace ibidem::store
