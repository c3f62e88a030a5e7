#include "citations/recognise.h"

#include "hostile.h"

#include "citations/original.h"
#include "citations/table_text.h"

#include <gtest/gtest.h>

namespace ibidem::citations {
namespace {

Text text_of(const std::string& content) {
  Text text;
  Paragraph paragraph;
  paragraph.id = "p-1";
  paragraph.rich.text = content;
  text.blocks.push_back(paragraph);
  return text;
}

Facts facts() {
  Facts result;
  result.symbol = "A/80/1";
  return result;
}

std::vector<Citation> found(const std::string& content) {
  return recognise(text_of(content), facts(), {});
}

TEST(Recognise, RangesAreBytesOfTheElement) {
  const std::string content = "Évoquée à l’annexe C du document A/78/265, et…";
  const auto citations = found(content);
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(citations[0].in, "p-1");
  EXPECT_EQ(content.substr(citations[0].begin, citations[0].end - citations[0].begin),
            citations[0].text);
}

TEST(Recognise, LinksToTheDocumentSite) {
  Text text = text_of("le rapport et A/75/816");
  auto& rich = std::get<Paragraph>(text.blocks[0]).rich;
  rich.spans.push_back({0, 10, SpanKind::link, "https://undocs.org/fr/A/76/135"});
  rich.spans.push_back({14, 22, SpanKind::link, "https://undocs.org/fr/A/75/816"});
  const auto citations = recognise(text, facts(), {});
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(citations[0].target, "A/76/135");
  EXPECT_EQ(citations[0].text, "le rapport");
  EXPECT_EQ(citations[1].target, "A/75/816");
}

TEST(Recognise, CellsShareOneText) {
  Table table;
  table.id = "table-1";
  table.caption = RichText{"Termes", {}};
  table.rows = {{{"Cote", {}}, {"Par.", {}}}, {{"A/75/816", {}}, {"Paragraphe 77", {}}}};
  const TableText whole = table_text(table);
  EXPECT_EQ(whole.text, "Termes\nCote\nPar.\nA/75/816\nParagraphe 77");
  Text text;
  text.blocks.push_back(table);
  const auto citations = recognise(text, facts(), {});
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(whole.text.substr(citations[0].begin, 8), "A/75/816");
  EXPECT_EQ(citations[0].paragraphs, std::vector<std::string>{"77"});
}

// Runs of what begins a reference, each long enough that anything but linear work would not end.
TEST(Recognise, HostileInputEnds) {
  const std::size_t size = 1 << 17;
  for (const std::string& piece : hostile_pieces()) {
    std::string content;
    while (content.size() < size) content += piece;
    found(content);
  }
}

TEST(Recognise, ManyDocumentsEnd) {
  std::string symbols;
  std::string numbers = "résolutions ";
  for (int i = 1; i < 60000; ++i) {
    symbols += "A/80/" + std::to_string(i) + ", ";
    numbers += "77/" + std::to_string(i % 1000) + ", ";
    if (i % 10 == 0) symbols += "les rapports susmentionnés, ";
  }
  EXPECT_GT(found(symbols).size(), 59000U);
  EXPECT_GT(found(numbers).size(), 59000U);
}

TEST(Recognise, LongChainsOfIbidStayShort) {
  Text text;
  for (int i = 1; i <= 5000; ++i) {
    Note note;
    note.id = "note-" + std::to_string(i);
    note.scope = "main";
    note.label = std::to_string(i);
    note.rich.text = i == 1 ? "A/75/816." : "Ibid., par. 3.";
    text.notes.push_back(note);
  }
  const auto citations = recognise(text, facts(), {});
  ASSERT_EQ(citations.size(), 5000U);
  EXPECT_EQ(citations.back().target, "A/75/816");
  EXPECT_LE(citations.back().chain.size(), 32U);
}

TEST(OriginalUrl, ByLanguage) {
  EXPECT_EQ(original_url("A/75/816", french), "https://undocs.org/fr/A/75/816");
  EXPECT_EQ(original_url("A/RES/77/37", english), "https://undocs.org/en/A/RES/77/37");
  EXPECT_EQ(original_url("A/75/816", Language{"de"}), "https://undocs.org/en/A/75/816");
  EXPECT_EQ(original_url("E/CN.15/RES/22/7", english), "");
  EXPECT_EQ(original_url("A/DEC/75/564", english), "");
  EXPECT_EQ(original_url("", english), "");
}

}  // namespace
}  // namespace ibidem::citations
