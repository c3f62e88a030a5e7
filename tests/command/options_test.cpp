#include "command/options.h"

#include "command/help.h"
#include "golden/golden.h"

#include <gtest/gtest.h>

void register_golden_tests() {}

namespace ibidem::command {
namespace {

Result<Invocation> parse_words(std::vector<const char*> words) {
  words.insert(words.begin(), "ibidem");
  return parse(static_cast<int>(words.size()), words.data());
}

template <class Options>
Options parsed(const std::vector<const char*>& words) {
  const Result<Invocation> result = parse_words(words);
  EXPECT_TRUE(result.has_value()) << result.error().message;
  return std::get<Options>(result.value());
}

std::string fault(const std::vector<const char*>& words) {
  const Result<Invocation> result = parse_words(words);
  return result ? "" : result.error().message;
}

TEST(Options, BuildHasTheDefaultsOfTheContract) {
  const auto options = parsed<BuildOptions>({"build"});
  EXPECT_EQ(options.content, "content");
  EXPECT_EQ(options.output, "site");
  EXPECT_EQ(options.base_url, "");
  EXPECT_EQ(options.jobs, 0);
  EXPECT_FALSE(options.strict);
}

TEST(Options, CheckTakesTheOptionsOfBuild) {
  const auto options = parsed<CheckOptions>({"check", "--content", "a", "--theme", "b", "--output",
                                             "c", "--base-url", "https://d.example/e", "--jobs",
                                             "3", "--timings", "--strict", "--quiet"});
  EXPECT_EQ(options.content, "a");
  EXPECT_EQ(options.theme, "b");
  EXPECT_EQ(options.output, "c");
  EXPECT_EQ(options.base_url, "https://d.example/e/");
  EXPECT_EQ(options.jobs, 3);
  EXPECT_TRUE(options.timings && options.strict && options.quiet);
}

TEST(Options, CheckTellsInSeveralFormats) {
  EXPECT_EQ(parsed<CheckOptions>({"check"}).format, Format::text);
  EXPECT_EQ(parsed<CheckOptions>({"check", "--format", "text"}).format, Format::text);
  EXPECT_EQ(parsed<CheckOptions>({"check", "--format", "json"}).format, Format::json);
  EXPECT_EQ(parsed<CheckOptions>({"check", "--format", "sarif"}).format, Format::sarif);
  EXPECT_NE(fault({"check", "--format", "xml"}), "");
  EXPECT_NE(fault({"check", "--format", "1"}), "");
  EXPECT_NE(fault({"build", "--format", "sarif"}), "");
}

TEST(Options, ImportTakesFilesAndFacts) {
  const auto options =
      parsed<ImportOptions>({"import", "a.txt", "--into", "content", "--symbol", "A/78/76",
                             "--language", "fr", "--dry-run", "--force"});
  ASSERT_EQ(options.files.size(), 1U);
  EXPECT_EQ(options.files[0], "a.txt");
  EXPECT_EQ(options.into, "content");
  EXPECT_EQ(options.symbol, "A/78/76");
  EXPECT_EQ(options.language, french);
  EXPECT_TRUE(options.dry_run && options.force);
}

TEST(Options, SeveralFilesMayFollowOptions) {
  const auto options = parsed<ImportOptions>({"import", "--into", "content", "a.txt", "b.txt"});
  EXPECT_EQ(options.files.size(), 2U);
}

TEST(Options, HelpIsAskedForInThreeWays) {
  EXPECT_EQ(parsed<HelpOptions>({"help"}).subcommand, "");
  EXPECT_EQ(parsed<HelpOptions>({"--help"}).subcommand, "");
  EXPECT_EQ(parsed<HelpOptions>({"help", "build"}).subcommand, "build");
  EXPECT_EQ(parsed<HelpOptions>({"build", "--help"}).subcommand, "build");
  EXPECT_EQ(parsed<HelpOptions>({"import", "-h"}).subcommand, "import");
}

TEST(Options, VersionIsAskedFor) {
  parsed<VersionOptions>({"--version"});
}

TEST(Options, FaultsAreNamedWithTheHelpPageToRead) {
  EXPECT_EQ(fault({}), "A subcommand is required (see ibidem help)");
  EXPECT_EQ(fault({"import", "--into", "content"}),
            "FILE is required, or --all (see ibidem help import)");
  EXPECT_EQ(fault({"help", "nothing"}), "no command nothing (see ibidem help)");
}

TEST(Options, FaultsAreRefused) {
  EXPECT_NE(fault({"nothing"}), "");
  EXPECT_NE(fault({"build", "--nothing"}), "");
  EXPECT_NE(fault({"build", "extra"}), "");
  EXPECT_NE(fault({"build", "--jobs", "0"}), "");
  EXPECT_NE(fault({"build", "--jobs", "two"}), "");
  EXPECT_NE(fault({"build", "--base-url", "ftp://example.org/"}), "");
  EXPECT_NE(fault({"build", "--content"}), "");
  EXPECT_NE(fault({"import", "a.txt"}), "");
  EXPECT_NE(fault({"import", "a.txt", "--into", "content", "--language", "de"}), "");
  EXPECT_NE(fault({"import", "a.txt", "b.txt", "--into", "content", "--symbol", "A/78/76"}), "");
  EXPECT_NE(fault({"import", "--all", "a.txt", "--into", "content"}), "");
}

TEST(Help, HasAPageForEachCommandAndNothingElse) {
  for (const char* command : {"", "import", "build", "check", "help"}) {
    const auto page = help_page(command);
    ASSERT_TRUE(page) << command;
    EXPECT_EQ(page->back(), '\n');
  }
  EXPECT_FALSE(help_page("nothing"));
}

TEST(Help, NamesEveryOption) {
  for (const char* option : {"--into", "--symbol", "--language", "--all", "--dry-run", "--force"})
    EXPECT_NE(help_page("import")->find(option), std::string_view::npos) << option;
  for (const char* option : {"--content", "--theme", "--output", "--base-url", "--jobs",
                             "--timings", "--strict", "--quiet"})
    EXPECT_NE(help_page("build")->find(option), std::string_view::npos) << option;
}

}  // namespace
}  // namespace ibidem::command
