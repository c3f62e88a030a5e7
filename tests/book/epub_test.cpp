#include "book/epub.h"

#include <string>

#include <gtest/gtest.h>

using namespace ibidem::book;

namespace {

Epub small_book() {
  Epub epub;
  epub.metadata = {"fr a-1", "Titre & suite\x01", {"fr", "en"}, "2024-07-01", "", "", "", "", "",
                   {"A/1"},  {"Sujet"},           "Accessible"};
  epub.contents_title = "Table des matières";
  epub.navigation = {{"Un", "", "", {{"One <1>", "en", "documents/a.xhtml#s-1", {}}}}};
  epub.chapters = {{"documents/a.xhtml", [] { return ibidem::Result<std::string>("<html/>"); }}};
  epub.resources = {{"style.css", "text/css", "p{}"}};
  return epub;
}

std::string file(const Epub& epub, const std::string& path) {
  for (const auto& entry : entries(epub)) {
    if (entry.path == path) return entry.bytes().value_or("");
  }
  ADD_FAILURE() << "no " << path;
  return {};
}

TEST(Epub, HasItsFilesInOrder) {
  std::string paths;
  for (const auto& entry : entries(small_book())) paths += entry.path + "\n";
  EXPECT_EQ(paths,
            "mimetype\nMETA-INF/container.xml\nEPUB/package.opf\nEPUB/contents.xhtml\n"
            "EPUB/documents/a.xhtml\nEPUB/style.css\n");
}

TEST(Epub, KeepsItsIdentifier) {
  EXPECT_EQ(identifier("fr a-78-76"), identifier("fr a-78-76"));
  EXPECT_NE(identifier("fr a-78-76"), identifier("en a-78-76"));
  const auto urn = identifier("fr a-78-76");
  EXPECT_EQ(urn, "urn:uuid:57726daa-9851-8d02-b0d6-c7d302face4d");
  EXPECT_EQ(urn[9 + 14], '8');
}

TEST(Epub, SaysWhatItIs) {
  const auto package = file(small_book(), "EPUB/package.opf");
  for (const auto* part :
       {"<dc:title>Titre &amp; suite\uFFFD</dc:title>", "<dc:identifier>A/1</dc:identifier>",
        "<dc:language>fr</dc:language><dc:language>en</dc:language>",
        "<meta property=\"dcterms:modified\">2024-07-01T00:00:00Z</meta>",
        "<meta property=\"schema:accessibilitySummary\">Accessible</meta>",
        "<item id=\"chapter-1\" href=\"documents/a.xhtml\" media-type=\"application/xhtml+xml\"/>",
        "<item id=\"file-1\" href=\"style.css\" media-type=\"text/css\"/>",
        "<spine><itemref idref=\"chapter-1\"/></spine>"}) {
    EXPECT_NE(package.find(part), std::string::npos) << part << "\n" << package;
  }
  EXPECT_EQ(package.find("<dc:creator"), std::string::npos) << "nothing is said of nothing";
}

TEST(Epub, NestsItsContents) {
  const auto contents = file(small_book(), "EPUB/contents.xhtml");
  EXPECT_NE(contents.find("<ol><li><span>Un</span><ol><li><a href=\"documents/a.xhtml#s-1\" "
                          "lang=\"en\" xml:lang=\"en\">One &lt;1&gt;</a></li></ol></li></ol>"),
            std::string::npos)
      << contents;
}

}  // namespace
