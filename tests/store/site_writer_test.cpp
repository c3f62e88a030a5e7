#include "store/site_writer.h"

#include "small_site.h"
#include "temporary_folder.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "store/read.h"

#include <fstream>
#include <functional>
#include <map>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

timespec changed(const std::filesystem::path& path) {
  struct stat facts {};
  EXPECT_EQ(::lstat(path.c_str(), &facts), 0);
  return facts.st_ctim;
}

bool operator==(const timespec& a, const timespec& b) {
  return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

TEST(SiteWriter, WritesOnlyWhatChanged) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  auto first = build(site, {{"index.html", "1"}, {"fr/a.html", "2"}, {"fr/d/b.html", "3"}});
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->written, 3U);

  const auto before = changed(site / "fr/a.html");
  const auto manifest_before = changed(site / ".ibidem-manifest");
  const auto second = build(site, {{"index.html", "1"}, {"fr/a.html", "2"}, {"fr/d/b.html", "3"}});
  EXPECT_EQ(second->written, 0U);
  EXPECT_EQ(second->unchanged, 3U);
  EXPECT_TRUE(changed(site / "fr/a.html") == before);
  EXPECT_TRUE(changed(site / ".ibidem-manifest") == manifest_before);

  const auto third = build(site, {{"index.html", "other"}, {"fr/a.html", "2"}});
  EXPECT_EQ(third->written, 1U);
  EXPECT_EQ(third->unchanged, 1U);
  EXPECT_EQ(third->removed, 1U);
  EXPECT_FALSE(std::filesystem::exists(site / "fr/d"));
  EXPECT_TRUE(changed(site / "fr/a.html") == before);
  EXPECT_EQ(folder.get("site/index.html"), "other");
}

TEST(SiteWriter, TellsWhatIsNotAsItWas) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  ASSERT_TRUE(build(site, {{"a", "1"}, {"b", "1"}, {"c", "1"}, {"d", "1"}}));
  auto writer = SiteWriter::open(site);
  ASSERT_TRUE(writer);
  writer->prepare_to_keep();
  const std::uint64_t kept = hash64("a");
  EXPECT_TRUE(writer->keep({&kept, 1}));
  EXPECT_TRUE(writer->write("b", "1"));
  EXPECT_TRUE(writer->write("c", "2"));
  EXPECT_TRUE(writer->write("e", "1"));
  std::string told;
  for (const auto& file : writer->files())
    told += std::string(file.path) + (file.is_new ? "! " : " ");
  EXPECT_EQ(told, "a b c! e! ");
  EXPECT_EQ(writer->missing(), std::vector<std::string_view>{"d"});
}

/// A site with one page and one large file.
Result<WriteReport> build_large(const std::filesystem::path& folder, const std::string& bytes) {
  auto writer = SiteWriter::open(folder);
  if (!writer) return tl::unexpected(writer.error());
  if (auto written = writer->write("index.html", "1"); !written)
    return tl::unexpected(written.error());
  const auto nothing = [](const std::filesystem::path&) { return Result<void>(); };
  EXPECT_FALSE(writer->write_large("fr/nothing.zip", nothing)) << "it was not made";
  const auto large = writer->write_large("fr/all.zip", [&](const std::filesystem::path& path) {
    std::ofstream(path) << bytes;
    return Result<void>();
  });
  if (!large) return tl::unexpected(large.error());
  const auto files = writer->files();
  EXPECT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "fr/all.zip");
  EXPECT_EQ(read_file(files[0].at(), 100).value(), bytes);
  EXPECT_EQ(read_file(files[1].at(), 100).value(), "1");
  return writer->commit();
}

TEST(SiteWriter, TakesFilesLargerThanTheMemory) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  const auto first = build_large(site, "large");
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->written, 2U);
  const auto before = changed(site / "fr/all.zip");
  EXPECT_EQ(build_large(site, "large")->unchanged, 2U);
  EXPECT_TRUE(changed(site / "fr/all.zip") == before) << "not even its times change";
  EXPECT_EQ(build_large(site, "other")->written, 1U);
  EXPECT_EQ(read_file(site / "fr/all.zip", 100).value(), "other");
  EXPECT_EQ(build(site, {{"index.html", "1"}})->removed, 1U);
  EXPECT_FALSE(std::filesystem::exists(site / "fr"));
}

TEST(SiteWriter, LeavesTheOldLargeFileWithoutCommit) {
  const TemporaryFolder folder;
  const auto site = folder.path() / "site";
  ASSERT_TRUE(build_large(site, "large"));
  const auto before = snapshot(site);
  {
    auto writer = SiteWriter::open(site);
    const auto write = [&](const std::string& path, bool fails) {
      return writer->write_large(path, [&](const std::filesystem::path& at) {
        std::ofstream(at) << "new";
        return fails ? Result<void>(tl::unexpected(Error{"cannot-read", "no"})) : Result<void>();
      });
    };
    EXPECT_TRUE(write("fr/all.zip", false));
    EXPECT_EQ(write("fr/all.zip", false).error().code, "bad-path");
    EXPECT_EQ(write("fr/new.zip", true).error().code, "cannot-read");
    EXPECT_TRUE(write("en/new.zip", false));
    EXPECT_EQ(write("../all.zip", false).error().code, "bad-path");
    std::ofstream(site / "foreign.zip") << "mine";
    EXPECT_EQ(write("foreign.zip", false).error().code, "foreign-file");
    std::filesystem::remove(site / "foreign.zip");
  }
  EXPECT_EQ(snapshot(site), before);
}

TEST(SiteWriter, IncrementalEqualsClean) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path() / "a", {{"x/1", "1"}, {"y/2", "2"}, {"3", "3"}}));
  ASSERT_TRUE(build(folder.path() / "a", {{"x/1", "1b"}, {"z/4", "4"}}));
  ASSERT_TRUE(build(folder.path() / "b", {{"x/1", "1b"}, {"z/4", "4"}}));
  EXPECT_EQ(snapshot(folder.path() / "a"), snapshot(folder.path() / "b"));
}

TEST(SiteWriter, LeavesTheOldSiteWithoutCommit) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path(), {{"a", "old"}, {"b/c", "old"}}));
  const auto before = snapshot(folder.path());
  {
    auto writer = SiteWriter::open(folder.path()).value();
    ASSERT_TRUE(writer.write("a", "new"));
    ASSERT_TRUE(writer.write("d/e/f", "new"));
    EXPECT_EQ(folder.get("a"), "old");
  }
  EXPECT_EQ(snapshot(folder.path()), before);
  EXPECT_FALSE(folder.has("d"));
  {
    auto writer = SiteWriter::open(folder.path() / "deep/site").value();
    ASSERT_TRUE(writer.write("a", "new"));
  }
  EXPECT_FALSE(folder.has("deep/site"));
}

TEST(SiteWriter, NeverTouchesForeignFiles) {
  const TemporaryFolder folder;
  folder.put("CNAME", "example.org");
  folder.put("fr/mine.html", "mine");
  folder.put("same.html", "same");
  ASSERT_TRUE(build(folder.path(), {{"fr/a.html", "a"}, {"same.html", "same"}}));
  EXPECT_EQ(build(folder.path(), {{"fr/mine.html", "theirs"}}).error().code, "foreign-file");
  ASSERT_TRUE(build(folder.path(), {{"b.html", "b"}}));
  EXPECT_EQ(folder.get("CNAME"), "example.org");
  EXPECT_EQ(folder.get("fr/mine.html"), "mine");
  EXPECT_EQ(folder.get("same.html"), "same");
  EXPECT_FALSE(folder.has("fr/a.html"));
}

TEST(SiteWriter, NeverTouchesForeignFilesInFoldersOfItsOwn) {
  const TemporaryFolder folder;
  {
    auto writer = SiteWriter::open(folder.path() / "site").value();
    ASSERT_TRUE(writer.write("fr/a.html", "a"));
    folder.put("site/fr/b.html", "mine");
    folder.put("site/en/mine.html", "mine");
    EXPECT_EQ(writer.write("fr/b.html", "b").error().code, "cannot-write");
    ASSERT_TRUE(writer.write("en/a.html", "a"));
  }
  EXPECT_FALSE(folder.has("site/fr/a.html"));
  EXPECT_FALSE(folder.has("site/en/a.html"));
  EXPECT_EQ(folder.get("site/fr/b.html"), "mine");
  EXPECT_EQ(folder.get("site/en/mine.html"), "mine");
}

TEST(SiteWriter, KeepsAStaleFileThatSomeoneChanged) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path(), {{"a", "a"}, {"b", "b"}}));
  folder.put("b", "edited");
  const auto report = build(folder.path(), {{"a", "a"}}).value();
  EXPECT_EQ(report.removed, 0U);
  EXPECT_EQ(report.kept, 1U);
  EXPECT_EQ(folder.get("b"), "edited");
}

TEST(SiteWriter, FollowsNoLinks) {
  const TemporaryFolder outside;
  outside.put("a.html", "outside");
  const TemporaryFolder folder;
  std::filesystem::create_directory_symlink(outside.path(), folder.path() / "fr");
  EXPECT_EQ(build(folder.path(), {{"fr/b.html", "x"}}).error().code, "foreign-file");
  std::filesystem::create_symlink(outside.path() / "a.html", folder.path() / "a.html");
  EXPECT_EQ(build(folder.path(), {{"a.html", "x"}}).error().code, "foreign-file");
  EXPECT_FALSE(outside.has("b.html"));

  // A folder that became a link since the last build leads no removal out of the site.
  ASSERT_TRUE(build(folder.path(), {{"en/a.html", "outside"}}));
  std::filesystem::remove_all(folder.path() / "en");
  std::filesystem::create_directory_symlink(outside.path(), folder.path() / "en");
  ASSERT_TRUE(build(folder.path(), {{"c.html", "c"}}));
  EXPECT_EQ(outside.get("a.html"), "outside");
}

TEST(SiteWriter, KeepsFilesUnseen) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path(), {{"a", "1"}, {"b", "2"}, {"c", "3"}}));
  const auto before = snapshot(folder.path());
  {
    auto writer = SiteWriter::open(folder.path()).value();
    writer.prepare_to_keep();
    const std::vector<std::uint64_t> both{hash64("a"), hash64("c")};
    const std::vector<std::uint64_t> one_unknown{hash64("b"), hash64("d")};
    EXPECT_FALSE(writer.keep(one_unknown));
    EXPECT_TRUE(writer.keep(both));
    EXPECT_EQ(writer.write("a", "1").error().code, "bad-path");
    ASSERT_TRUE(writer.write("b", "2"));
    EXPECT_EQ(writer.write("b", "2").error().code, "bad-path") << "handed in twice";
    const auto files = writer.files();
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[2].path, "c");
    EXPECT_EQ(files[2].hash, hash_hex("3"));
    EXPECT_EQ(files[2].size, 1U);
    const auto report = writer.commit().value();
    EXPECT_EQ(report.written + report.removed, 0U);
    EXPECT_EQ(report.unchanged, 3U);
  }
  EXPECT_EQ(snapshot(folder.path()), before);

  auto writer = SiteWriter::open(folder.path()).value();
  writer.prepare_to_keep();
  EXPECT_TRUE(writer.keep(std::vector<std::uint64_t>{hash64("b")}));
  EXPECT_EQ(writer.commit()->removed, 2U);
  EXPECT_TRUE(folder.has("b"));
  EXPECT_FALSE(folder.has("a"));
}

TEST(SiteWriter, DoesNotLookAtFilesOfASiteThatIsKnown) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path(), {{"a", "1"}, {"b", "2"}}));
  auto writer = SiteWriter::open(folder.path()).value();
  writer.prepare_to_keep();
  // Nobody would do that to a site that is known to be as it was: it shows that nobody looks.
  folder.put("a", "by hand");
  folder.put("b", "other");
  ASSERT_TRUE(writer.write("a", "1"));
  ASSERT_TRUE(writer.write("b", "other"));
  const auto report = writer.commit().value();
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.written, 1U);
  EXPECT_EQ(folder.get("a"), "by hand");
  EXPECT_EQ(folder.get("b"), "other");
}

TEST(SiteWriter, KnowsItsFilesByAManifestWithoutSizes) {
  const TemporaryFolder folder;
  folder.put("a", "1");
  folder.put(".ibidem-manifest", "ibidem-manifest 1\n" + hash_hex("1") + " a\n");
  ASSERT_TRUE(build(folder.path(), {{"a", "2"}}));
  EXPECT_EQ(folder.get("a"), "2");
}

TEST(SiteWriter, RefusesBadPaths) {
  const TemporaryFolder folder;
  auto writer = SiteWriter::open(folder.path()).value();
  for (const auto* path : {"", "/etc/x", "../x", "a/../x", "a//b", "a/", "./a", "a\nb",
                           ".ibidem-manifest", "a.ibidem-new"}) {
    const auto written = writer.write(path, "x");
    ASSERT_FALSE(written) << path;
    EXPECT_EQ(written.error().code, "bad-path") << path;
  }
  ASSERT_TRUE(writer.write("a", "1"));
  EXPECT_EQ(writer.write("a", "1").error().code, "bad-path");
}

TEST(SiteWriter, DistrustsTheManifest) {
  const TemporaryFolder folder;
  folder.put("secret", "x");
  const std::string hash(32, '0');
  for (const auto& text :
       {std::string("ibidem-manifest 1\n") + hash + " ../secret\n",
        "ibidem-manifest 2\n" + hash + " 5 ../secret\n", "ibidem-manifest 2\n" + hash + " a\n",
        "ibidem-manifest 2\n" + hash + " 5 b\n" + hash + " 5 a\n",
        std::string("ibidem-manifest 3\n"), std::string("garbage"), std::string(),
        "ibidem-manifest 1\n" + hash + " a"}) {
    folder.put("site/.ibidem-manifest", text);
    EXPECT_EQ(build(folder.path() / "site", {}).error().code, "damaged-manifest") << text;
  }
  EXPECT_TRUE(folder.has("secret"));
}

TEST(SiteWriter, LocksTheFolder) {
  const TemporaryFolder folder;
  {
    const auto first = SiteWriter::open(folder.path());
    ASSERT_TRUE(first);
    EXPECT_EQ(SiteWriter::open(folder.path()).error().code, "site-locked");
  }
  EXPECT_TRUE(SiteWriter::open(folder.path()));
}

TEST(SiteWriter, TakesPagesFromSeveralThreads) {
  const TemporaryFolder folder;
  auto writer = SiteWriter::open(folder.path()).value();
  set_threads(8);
  parallel_for(400, [&](std::size_t i) {
    const auto path = "d" + std::to_string(i % 7) + "/" + std::to_string(i);
    EXPECT_TRUE(writer.write(path, path));
  });
  set_threads(0);
  EXPECT_EQ(writer.commit().value().written, 400U);
  EXPECT_EQ(list_files(folder.path()).value().size(), 401U);
}

}  // namespace
}  // namespace ibidem::store
