#include "sitemap.h"

#include "xml/node.h"

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

TEST(Sitemap, ListsEveryPageWithItsLanguages) {
  const auto files = sitemap("https://example.org/p/", {"fr", "en"}, {"index.html"});
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "robots.txt");
  EXPECT_EQ(files[0].bytes,
            "User-agent: *\nAllow: /\n\nSitemap: https://example.org/p/sitemap.xml\n");
  EXPECT_EQ(files[1].path, "sitemap.xml");
  Diagnostics problems;
  const auto root = xml::parse(files[1].bytes, "sitemap.xml", problems);
  ASSERT_TRUE(root);
  ASSERT_EQ(root->children.size(), 2U);
  EXPECT_EQ(root->children[1].children[0].inner_text(), "https://example.org/p/en/index.html");
  EXPECT_EQ(*root->children[1].children[1].attribute("", "href"),
            "https://example.org/p/fr/index.html");
}

TEST(Sitemap, IsCutIntoPartsThatAnIndexLists) {
  const auto files = sitemap("https://example.org/", {"fr"}, {"a.html", "b.html", "c.html"}, 2);
  ASSERT_EQ(files.size(), 4U);
  EXPECT_EQ(files[1].path, "sitemap-1.xml");
  EXPECT_EQ(files[2].path, "sitemap-2.xml");
  EXPECT_EQ(files[3].path, "sitemap.xml");
  Diagnostics problems;
  const auto list = xml::parse(files[3].bytes, "sitemap.xml", problems);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->name, "sitemapindex");
  EXPECT_EQ(list->children[1].inner_text(), "https://example.org/sitemap-2.xml");
}

TEST(Sitemap, IsNotWrittenWithoutAnAddress) {
  EXPECT_TRUE(sitemap("", {"fr"}, {"index.html"}).empty());
}

}  // namespace
}  // namespace ibidem::output
