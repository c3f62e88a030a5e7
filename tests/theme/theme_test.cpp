#include "theme/theme.h"

#include "base/parallel.h"
#include "golden/golden.h"

#include <sstream>

#include <gtest/gtest.h>

namespace ibidem::theme {
namespace {

Value values() {
  return Object{{"title", "A & B"},
                {"body", Html{"<p>x</p>"}},
                {"empty", ""},
                {"yes", true},
                {"no", false},
                {"items", List{Object{{"name", "one"}, {"sub", List{"a", "b"}}},
                               Object{{"name", "two"}, {"sub", List{}}}}},
                {"none", List{}},
                {"words", List{"x", "y"}},
                {"page", Object{{"href", "a.html"}}}};
}

Files files_of(const std::string& input) {
  Files files;
  std::istringstream lines(input);
  std::string page;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('@')) {
      const auto blank = line.find(' ');
      const auto path = "partials/" + line.substr(1, blank - 1) + ".mustache";
      files[path] = {path, line.substr(blank + 1)};
    } else {
      page += (page.empty() ? "" : "\n") + line;
    }
  }
  files["templates/page.mustache"] = {"templates/page.mustache", page};
  return files;
}

golden::Outcome render(const golden::Example& example) {
  const auto theme = Theme::make(files_of(example.input));
  const auto page =
      theme ? theme->render("page", values()) : Result<std::string>(tl::unexpected(theme.error()));
  if (!page) return {"", page.error().code + ": " + page.error().message};
  return {*page, ""};
}

TEST(Escape, WritesReferences) {
  EXPECT_EQ(escape("<a href=\"x\">'&'</a>").text,
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  EXPECT_EQ(escape("é « x »").text, "é « x »");
}

TEST(Theme, IsSharedByThreads) {
  const auto theme =
      Theme::make(
          files_of("{{#items}}{{name}}{{#sub}}{{.}}{{>box}}{{/sub}}{{/items}}\n@box {{title}}"))
          .value();
  const auto expected = theme.render("page", values()).value();
  std::vector<std::string> pages(500);
  set_threads(8);
  parallel_for(pages.size(), [&](std::size_t i) { pages[i] = *theme.render("page", values()); });
  set_threads(0);
  for (const auto& page : pages) EXPECT_EQ(page, expected);
}

TEST(Theme, TellsWhatItsTemplatesRead) {
  const auto theme = Theme::make(files_of("{{#items}}{{name}}{{page.href}}{{/items}}{{name}}"));
  const auto facts = theme->facts();
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].name, "page");
  EXPECT_EQ(facts[0].values, (std::vector<std::string>{"items", "name", "page.href"}));
  EXPECT_EQ(theme->render("other", values()).error().code, "theme-missing-file");
}

TEST(Theme, TellsWhetherATemplateIsAsItWas) {
  const auto content = [](const std::string& files) {
    return Theme::make(files_of(files))->facts().front().content;
  };
  const auto before = content("<p>{{>box}}</p>\n@box {{name}}\n@other {{title}}");
  EXPECT_EQ(content("<p>{{>box}}</p>\n@box {{name}}\n@other {{path}}"), before);
  EXPECT_EQ(content("<p>{{! a comment }}{{>box}}</p>\n@box {{name}}"), before);
  EXPECT_NE(content("<p>{{>box}}</p>\n@box {{title}}"), before);
  EXPECT_NE(content("<p>{{>box}}!</p>\n@box {{name}}"), before);
  EXPECT_NE(content("{{#name}}{{name}}{{/name}}!"), content("{{#name}}{{name}}!{{/name}}"));
}

}  // namespace
}  // namespace ibidem::theme

void register_golden_tests() {
  ibidem::golden::register_examples("templates", TEST_FOLDER "/templates.md",
                                    ibidem::theme::render);
}
