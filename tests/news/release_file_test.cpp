#include "release_file.h"

#include <gtest/gtest.h>

using namespace ibidem;

namespace {

// Made when asked for: the constants of languages are made in another file.
Release sample() {
  return {
      {2026, 11, 22},
      2,
      {{"a-78-76/aus",
        "A/78/76",
        Change::changed,
        {{english, Change::changed, {"s-3"}, {"title", "annex-p-14-e-ii"}, {"note-12"}},
         {french, Change::removed, {}, {}, {}}}},
       {"a-res-43-78h", "A/RES/43/78 H", Change::added, {{english, Change::added, {}, {}, {}}}}}};
}

std::string problems(std::string_view yaml, const std::string& file = "news/2026-11-22.yaml") {
  Diagnostics diagnostics;
  EXPECT_FALSE(news::parse_release(yaml, file, diagnostics)) << yaml;
  std::string lines;
  for (const auto& one : diagnostics.sorted()) lines += one.code + ": " + one.message + "\n";
  return lines;
}

TEST(ReleaseFile, IsReadAsItWasWritten) {
  Diagnostics diagnostics;
  const auto parsed =
      news::parse_release(news::write_release(sample()), "news/2026-11-22-2.yaml", diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  ASSERT_TRUE(parsed);
  EXPECT_EQ(*parsed, sample());
}

TEST(ReleaseFile, IsNamedAfterItsDay) {
  for (const auto* file : {"news/first.yaml", "news/2026-02-30.yaml", "news/2026-11-22-1.yaml",
                           "news/2026-11-22-02.yaml", "news/2026-11-22x.yaml", "news/.yaml"}) {
    EXPECT_EQ(problems("changes: []", file),
              "broken-release: the file of a release is named after its day: 2026-11-22.yaml, then "
              "2026-11-22-2.yaml\n")
        << file;
  }
}

TEST(ReleaseFile, SaysWhatItLacks) {
  EXPECT_EQ(problems("text: none\n"), "broken-release: a release has a list of changes\n");
  EXPECT_EQ(problems(""), "broken-release: a release has a list of changes\n");
  EXPECT_EQ(problems("changes:\n- document: a-78-76\n  is: changed\n"),
            "broken-release: a change without a symbol\n");
  EXPECT_EQ(problems("changes:\n- document: a-78-76\n  symbol: A/78/76\n  is: altered\n"),
            "broken-release: a change is added, changed or removed\n");
  EXPECT_NE(problems("changes: [\n").find("broken-yaml"), std::string::npos);
}

}  // namespace
