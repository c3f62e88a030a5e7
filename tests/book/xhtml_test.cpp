#include "book/xhtml.h"

#include "golden/golden.h"

#include <gtest/gtest.h>

using ibidem::book::to_xhtml;

namespace {

/// The book of the examples holds the chapters below documents/; what lies below countries/ is on
/// the web, and nothing else is anywhere.
std::string lead(std::string_view address) {
  const std::string_view page = ".html";
  if (address.starts_with("http") || address.starts_with("mailto:")) return std::string(address);
  if (address.starts_with("countries/")) return "https://example.org/" + std::string(address);
  const auto at = address.find(page);
  if (!address.starts_with("documents/") || at == std::string_view::npos) return {};
  return std::string(address.substr(0, at)) + ".xhtml" +
         std::string(address.substr(at + page.size()));
}

ibidem::golden::Outcome run(const ibidem::golden::Example& example) {
  return {to_xhtml(example.input, lead), {}};
}

TEST(Xhtml, WritesNoCharacterThatXmlForbids) {
  EXPECT_EQ(to_xhtml("a\x01"
                     "b\x7F\uFFFE\uFDD0\U0001FFFFé\U0001F600\t\n",
                     lead),
            "a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFDé\U0001F600\t\n");
}

TEST(Xhtml, EndsWhereThePageIsCutOff) {
  EXPECT_EQ(to_xhtml("<p>a <a href=\"x", lead), "<p>a <span>");
  EXPECT_EQ(to_xhtml("<", lead), "<");
  EXPECT_EQ(to_xhtml("", lead), "");
}

TEST(Xhtml, IsLinear) {
  std::string page;
  for (int i = 0; i < 200000; ++i) page += "<a href=\"#a\" id=\"a\">b</a><br>";
  EXPECT_GT(to_xhtml(page, lead).size(), page.size());
}

}  // namespace

void register_golden_tests() {
  ibidem::golden::register_examples("xhtml", TEST_FOLDER "/xhtml.md", run);
}
