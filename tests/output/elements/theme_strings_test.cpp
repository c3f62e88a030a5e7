#include "elements/theme_strings.h"

#include "base/diagnostics.h"
#include "elements/load_theme.h"
#include "golden/golden.h"
#include "yaml/node.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

const std::string theme_folder = PROJECT_FOLDER "/themes/default";

theme::Theme default_theme() {
  auto theme = load_theme(theme_folder, theme_folder);
  EXPECT_TRUE(theme) << theme.error().message;
  return std::move(*theme);
}

/// The keys of a file of strings, and the arguments that each pattern asks for.
std::set<std::string> keys(const theme::File& file) {
  Diagnostics diagnostics;
  const auto node = yaml::parse(file.bytes, file.shown, 1, diagnostics);
  EXPECT_TRUE(node) << file.shown;
  std::set<std::string> result;
  for (const auto& [key, value] : node->map) result.insert(key);
  return result;
}

/// The names of all values that the templates read.
std::set<std::string> values_of(const theme::Theme& theme) {
  std::set<std::string> names;
  for (const auto& facts : theme.facts()) names.insert(facts.values.begin(), facts.values.end());
  return names;
}

TEST(Strings, HaveTheSameKeysInEveryLanguage) {
  const auto theme = default_theme();
  std::set<std::string> first;
  std::size_t files = 0;
  for (const auto& [path, file] : theme.files()) {
    if (!path.starts_with("strings/")) continue;
    if (files++ == 0) {
      first = keys(file);
    } else {
      EXPECT_EQ(keys(file), first) << path;
    }
  }
  EXPECT_GE(files, 2U);
}

TEST(Strings, AreThereForEveryTemplate) {
  const auto theme = default_theme();
  const auto strings = Strings::load(theme, french);
  ASSERT_TRUE(strings) << strings.error().message;
  for (const auto& name : values_of(theme)) {
    if (!name.starts_with("t.")) continue;
    EXPECT_NE(strings->plain().find(name.substr(2)), nullptr) << name;
  }
}

TEST(Strings, SayWhatIsMissing) {
  const auto theme = default_theme();
  const auto strings = Strings::load(theme, english).value();
  EXPECT_EQ(strings("count-documents", {{"count", std::int64_t{1}}}), "1 document");
  EXPECT_EQ(strings("count-documents", {{"count", std::int64_t{1528}}}), "1,528 documents");
  EXPECT_EQ(strings.named("language-", "ru"), "Russian");
  EXPECT_EQ(strings.named("language-", "xx"), "xx");
  EXPECT_THROW(strings("no-such-text"), StringsError);
  EXPECT_EQ(Strings::load(theme, Language{"tlh"}).error().code, "theme-missing-file");
}

TEST(Theme, ReadmeTellsEveryValue) {
  const auto theme = default_theme();
  const auto readme = golden::read(theme_folder + "/README.md");
  for (const auto& name : values_of(theme)) {
    if (name.starts_with("t.") || name == "." || name.ends_with(".any")) continue;
    EXPECT_NE(readme.find("`" + name + "`"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace ibidem::output
