#include "small_site.h"
#include "temporary_folder.h"

#include "store/site_writer.h"

#include <functional>

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

/// Runs `act` in a process of its own and gives its exit status; -1 if a signal ended it.
int in_child(const std::function<int()>& act) {
  const auto child = ::fork();
  if (child == 0) ::_exit(act());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(SiteWriter, RecoversFromACrash) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path(), {{"a", "old"}, {"b", "old"}}));
  EXPECT_EQ(in_child([&] {
              auto writer = SiteWriter::open(folder.path()).value();
              (void)writer.write("a", "half");
              (void)writer.write("x/new", "half");
              ::_exit(7);
              return 0;
            }),
            7);
  EXPECT_EQ(folder.get("a"), "old");
  EXPECT_TRUE(folder.has("x/new"));
  const auto report = build(folder.path(), {{"a", "new"}, {"x/new", "whole"}});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(list_files(folder.path()).value(),
            (std::vector<std::string>{".ibidem-manifest", "a", "x/new"}));
  EXPECT_EQ(folder.get("x/new"), "whole");
}

TEST(SiteWriter, SaysThatTheDiskIsFull) {
  const TemporaryFolder folder;
  ASSERT_TRUE(build(folder.path(), {{"a", "old"}}));
  const auto before = snapshot(folder.path());
  // A limit on the size of files makes the system refuse to write as a full disk does.
  const int status = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4096, 4096};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto report = build(folder.path(), {{"a", "new"}, {"b", std::string(100000, 'x')}});
    return !report && report.error().code == "cannot-write" ? 0 : 1;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(snapshot(folder.path()), before);
}

TEST(SiteWriter, SaysThatItMayNotWrite) {
  const TemporaryFolder folder;
  folder.put("file", "x");
  EXPECT_EQ(build(folder.path() / "file", {{"a", "x"}}).error().code, "cannot-write");
  // Root may write anywhere, so the attempt is made as another user.
  const auto closed = std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                      std::filesystem::perms::others_read | std::filesystem::perms::others_exec;
  std::filesystem::permissions(folder.path(), closed);
  const int status = in_child([&] {
    if (::geteuid() == 0 && ::setuid(65534) != 0) return 2;
    const auto report = build(folder.path(), {{"a", "x"}});
    return !report && report.error().code == "cannot-write" ? 0 : 1;
  });
  EXPECT_EQ(status, 0);
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

}  // namespace
}  // namespace ibidem::store
