#include "store/read.h"

#include "temporary_folder.h"

#include "golden/golden.h"
#include "store/containment.h"

#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

constexpr std::size_t plenty = 1 << 20;

TEST(ReadFile, GivesTheBytes) {
  const TemporaryFolder folder;
  folder.put("a", std::string("x\0y\r\n", 5));
  EXPECT_EQ(read_file(folder.path() / "a", plenty).value(), std::string("x\0y\r\n", 5));
  folder.put("empty", "");
  EXPECT_EQ(read_file(folder.path() / "empty", 0).value(), "");
}

TEST(ReadFile, RefusesWhatIsTooLargeOrNoFile) {
  const TemporaryFolder folder;
  folder.put("a", "12345");
  EXPECT_TRUE(read_file(folder.path() / "a", 5));
  EXPECT_EQ(read_file(folder.path() / "a", 4).error().code, "too-large");
  EXPECT_EQ(read_file(folder.path(), plenty).error().code, "cannot-read");
  EXPECT_EQ(read_file(folder.path() / "missing", plenty).error().code, "cannot-read");
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_file(folder.path() / "pipe", plenty).error().code, "cannot-read");
}

TEST(ListFiles, SortsByBytesAtAnyDepth) {
  const TemporaryFolder folder;
  for (const auto* name : {"b.md", "a/z.md", "a.md", "a/b/c.md", "a-b.md"}) folder.put(name, "x");
  EXPECT_EQ(list_files(folder.path()).value(),
            (std::vector<std::string>{"a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md"}));
  EXPECT_EQ(list_files(folder.path() / "missing").error().code, "cannot-read");
}

TEST(ListFiles, DoesNotFollowLinksOut) {
  const TemporaryFolder outside;
  outside.put("secret", "x");
  const TemporaryFolder folder;
  folder.put("a", "x");
  std::filesystem::create_symlink("a", folder.path() / "b");
  std::filesystem::create_directory_symlink(outside.path(), folder.path() / "folder");
  std::filesystem::create_directory_symlink(".", folder.path() / "circle");
  EXPECT_EQ(list_files(folder.path()).value(), (std::vector<std::string>{"a", "b"}));
  std::filesystem::create_symlink(outside.path() / "secret", folder.path() / "c");
  EXPECT_EQ(list_files(folder.path()).error().code, "symlink-escape");
}

TEST(Containment, FollowsLinksAndDots) {
  const TemporaryFolder folder;
  folder.put("content/a", "x");
  const auto content = folder.path() / "content";
  EXPECT_TRUE(is_inside(content, content));
  EXPECT_TRUE(is_inside(content / "", content));
  EXPECT_TRUE(is_inside(content / "site" / "new", content));
  EXPECT_TRUE(is_inside(folder.path() / "other" / ".." / "content", content));
  EXPECT_FALSE(is_inside(folder.path(), content));
  EXPECT_FALSE(is_inside(folder.path() / "content-2", content));
  EXPECT_FALSE(is_inside(content / ".." / "site", content));
  std::filesystem::create_directory_symlink(content, folder.path() / "link");
  EXPECT_TRUE(is_inside(folder.path() / "link" / "site", content));
}

}  // namespace
}  // namespace ibidem::store

void register_golden_tests() {}
