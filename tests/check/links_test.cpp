#include "base/parallel.h"
#include "check/site_links.h"
#include "golden/golden.h"

#include <sstream>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::check {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Files files_of(const std::string& input) {
  Files files;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("== ")) {
      files.emplace_back(line.substr(3), "");
    } else {
      files.back().second += line + "\n";
    }
  }
  return files;
}

std::string listed(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) text += format(diagnostic) + "\n";
  return text;
}

golden::Outcome check_example(const golden::Example& example) {
  SiteLinks links("");
  for (const auto& [path, bytes] : files_of(example.input)) links.add(path, bytes);
  Diagnostics diagnostics;
  links.report(diagnostics);
  return {"", listed(diagnostics)};
}

TEST(SiteLinks, TheOrderOfFilesAndThreadsDoesNotShow) {
  Files files;
  for (int i = 0; i < 200; ++i) {
    const std::string next = std::to_string(i + 7) + ".html";
    files.emplace_back(std::to_string(i) + ".html",
                       "<p id=\"a\"><a href=\"" + next + "#b\">" + "<a href=\"" + next + "#a\">");
  }
  const auto run = [&](int threads, bool backwards) {
    set_threads(threads);
    SiteLinks links("site");
    parallel_for(files.size(), [&](std::size_t i) {
      const auto& [path, bytes] = files[backwards ? files.size() - 1 - i : i];
      links.add(path, bytes);
    });
    set_threads(0);
    Diagnostics diagnostics;
    links.report(diagnostics);
    return listed(diagnostics);
  };
  const std::string serial = run(1, false);
  EXPECT_NE(serial.find("site/0.html:1:"), std::string::npos);
  EXPECT_EQ(run(1, true), serial);
  EXPECT_EQ(run(8, false), serial);
}

}  // namespace
}  // namespace ibidem::check

void register_golden_tests() {
  ibidem::golden::register_examples("Links", TEST_FOLDER "/links.md", ibidem::check::check_example);
}
