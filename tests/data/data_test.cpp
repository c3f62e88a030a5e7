#include "data/data.h"

#include "sample_corpus.h"
#include "validate.h"

#include "golden/golden.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

using namespace ibidem;

void register_golden_tests() {}

namespace {

RichText rich(std::string text) {
  return {std::move(text), {}};
}

Heading heading(std::string id, std::string text) {
  Heading result;
  result.id = std::move(id);
  result.scope = "main";
  result.rich = rich(std::move(text));
  return result;
}

/// A numbered paragraph with two items and a note, below a heading; a table behind it.
Text report() {
  Text text;
  text.language = french;
  text.title = rich("Rapport du\nSecrétaire général");
  text.blocks.emplace_back(heading("s-1-h", "I. Introduction"));
  Paragraph paragraph;
  paragraph.id = "p-1";
  paragraph.scope = "main";
  paragraph.number = "1";
  paragraph.heading = 0;
  paragraph.rich = rich("L’Assemblée a dit « oui » – deux \"fois\" : voir A/75/816.");
  paragraph.items.push_back({"p-1-a", "a)", 1, rich("Ceci ;"), 0});
  paragraph.items.push_back({"p-1-a-i", "i)", 2, rich("Cela."), 0});
  text.blocks.emplace_back(paragraph);
  Table table;
  table.id = "table-1";
  table.scope = "main";
  table.rows = {{rich("État"), rich("Date")}, {rich("Australie"), rich("")}};
  text.blocks.emplace_back(table);
  Note note;
  note.id = "note-1";
  note.scope = "main";
  note.label = "1";
  note.rich = rich("A/75/816, par. 74.");
  note.calls = {{"call-1", "p-1"}, {"call-1-2", "p-1-a"}};
  text.notes.push_back(note);
  return text;
}

corpus::Corpus with_citations() {
  corpus::Corpus corpus = sample::corpus();
  Citation held;
  held.in = "p-1";
  held.text = "A/75/816";
  held.target = "A/75/816";
  held.paragraphs = {"70-74"};
  held.annex = "I";
  held.href = "documents/a-75-816.html#annex-i-p-74";
  Citation outside = held;
  outside.href = "https://undocs.org/fr/A/75/816";
  outside.annex.reset();
  Citation unknown;
  unknown.in = "note-1";
  unknown.text = "Ibid.";
  unknown.via = Via::ibid;
  corpus.documents[0].texts[french].citations = std::vector{held, outside, unknown};
  return corpus;
}

rapidjson::Document parsed(const data::DataFile& file) {
  rapidjson::Document document;
  document.Parse(file.bytes.c_str());
  EXPECT_FALSE(document.HasParseError()) << file.bytes;
  return document;
}

TEST(DocumentData, FitsTheSchemaWithSortedKeys) {
  const corpus::Corpus corpus = with_citations();
  const data::DataFile file = data::document_data(corpus, 0, {report()});
  EXPECT_EQ(file.path, "data/documents/a-78-76.json");
  EXPECT_EQ(schema::faults(file.bytes, "document"), "");
  EXPECT_EQ(schema::unsorted_keys(file.bytes), "");
  EXPECT_EQ(file.bytes.back(), '\n');
}

TEST(DocumentData, IsTheTextInPlainWords) {
  const corpus::Corpus corpus = with_citations();
  const auto json = parsed(data::document_data(corpus, 0, {report()}));
  const auto& text = json["texts"]["fr"];
  EXPECT_STREQ(text["title"].GetString(), "Rapport du Secrétaire général");
  const auto& paragraph = text["paragraphs"][0];
  EXPECT_STREQ(paragraph["text"].GetString(),
               "L’Assemblée a dit « oui » – deux \"fois\" : voir A/75/816.");
  EXPECT_STREQ(paragraph["number"].GetString(), "1");
  EXPECT_STREQ(paragraph["heading"].GetString(), "s-1-h");
  EXPECT_STREQ(paragraph["items"][1]["label"].GetString(), "i)");
  EXPECT_EQ(paragraph["items"][1]["depth"].GetInt(), 2);
  // Called in the paragraph and in its item, named once.
  ASSERT_EQ(paragraph["notes"].Size(), 1U);
  EXPECT_STREQ(paragraph["notes"][0].GetString(), "note-1");
  EXPECT_EQ(text["notes"][0]["calls"].Size(), 2U);
  EXPECT_TRUE(text["tables"][0]["caption"].IsNull());
  EXPECT_STREQ(text["tables"][0]["rows"][1][0].GetString(), "Australie");
}

TEST(DocumentData, LeadsToPagesAndAddresses) {
  const corpus::Corpus corpus = with_citations();
  const auto json = parsed(data::document_data(corpus, 0, {report()}));
  const auto& citations = json["texts"]["fr"]["citations"];
  EXPECT_STREQ(citations[0]["href"].GetString(), "fr/documents/a-75-816.html#annex-i-p-74");
  EXPECT_STREQ(citations[0]["annex"].GetString(), "I");
  EXPECT_STREQ(citations[0]["paragraphs"][0].GetString(), "70-74");
  EXPECT_STREQ(citations[1]["href"].GetString(), "https://undocs.org/fr/A/75/816");
  EXPECT_TRUE(citations[1]["annex"].IsNull());
  EXPECT_TRUE(citations[2]["href"].IsNull());
  EXPECT_TRUE(citations[2]["target"].IsNull());
  EXPECT_STREQ(citations[2]["via"].GetString(), "ibid");
}

TEST(DocumentData, CountsTheStatesThatEachLanguageNames) {
  const corpus::Corpus corpus = with_citations();
  Text other = report();
  other.language = english;
  const auto json = parsed(data::document_data(corpus, 0, {other, report()}));
  EXPECT_EQ(json["texts"]["fr"]["countries"]["AU"].GetInt(), 2);
  EXPECT_EQ(json["texts"]["fr"]["countries"]["EG"].GetInt(), 1);
  EXPECT_EQ(json["texts"]["en"]["countries"]["AE"].GetInt(), 1);
  EXPECT_EQ(json["texts"]["en"]["countries"].MemberCount(), 1U);
}

TEST(DocumentData, OfAnAnnexedSubmissionLiesInAFolder) {
  const corpus::Corpus corpus = with_citations();
  const data::DataFile file = data::document_data(corpus, 1, {report()});
  EXPECT_EQ(file.path, "data/documents/a-78-76/aus.json");
  const auto json = parsed(file);
  EXPECT_STREQ(json["symbol"].GetString(), "A/78/76");
  EXPECT_STREQ(json["parent"].GetString(), "A/78/76");
  EXPECT_STREQ(json["country"].GetString(), "AU");
}

data::DataFile portal(const corpus::Corpus& corpus) {
  return data::portal_data(corpus, index::build(corpus, french));
}

TEST(PortalData, FitsTheSchemaWithSortedKeys) {
  const data::DataFile file = portal(sample::corpus());
  EXPECT_EQ(file.path, "data/portal.json");
  EXPECT_EQ(schema::faults(file.bytes, "portal"), "");
  EXPECT_EQ(schema::unsorted_keys(file.bytes), "");
}

TEST(PortalData, ListsDocumentsAndWhatTheyCite) {
  const auto json = parsed(portal(sample::corpus()));
  EXPECT_STREQ(json["languages"][0].GetString(), "fr");
  ASSERT_EQ(json["documents"].Size(), 4U);
  const auto& australia = json["documents"][1];
  EXPECT_STREQ(australia["slug"].GetString(), "a-78-76/aus");
  EXPECT_STREQ(australia["parent"].GetString(), "A/78/76");
  EXPECT_STREQ(australia["original_language"].GetString(), "en");
  EXPECT_STREQ(australia["pages"]["en"].GetString(), "en/documents/a-78-76/aus.html");
  EXPECT_STREQ(australia["data"].GetString(), "data/documents/a-78-76/aus.json");
  EXPECT_FALSE(australia["title"].HasMember("en"));
  EXPECT_TRUE(json["documents"][2]["date"].IsNull());
  // What is held is no longer only cited; the report's two languages count once.
  ASSERT_EQ(json["cited"].Size(), 1U);
  EXPECT_STREQ(json["cited"][0]["slug"].GetString(), "a-75-816");
  EXPECT_EQ(json["cited"][0]["citations"].GetInt(), 1);
}

TEST(PortalData, ListsCountriesThatHaveAPage) {
  const auto json = parsed(portal(sample::corpus()));
  ASSERT_EQ(json["countries"].Size(), 3U);
  const auto& australia = json["countries"][1];
  EXPECT_STREQ(australia["iso2"].GetString(), "AU");
  EXPECT_STREQ(australia["name"]["fr"].GetString(), "Australie");
  EXPECT_STREQ(australia["pages"]["fr"].GetString(), "fr/countries/aus.html");
  EXPECT_STREQ(australia["submissions"][0].GetString(), "a-78-76/aus");
  EXPECT_EQ(australia["mentions"]["a-78-76"].GetInt(), 2);
  EXPECT_EQ(australia["mentions"]["a-78-76/egy"].GetInt(), 1);
  // Named in English only, where the French text counts.
  EXPECT_EQ(json["countries"][0]["mentions"].MemberCount(), 0U);
}

TEST(PortalData, ListsTheParagraphsOfSubjects) {
  const auto json = parsed(portal(sample::corpus()));
  const auto& subjects = json["subjects"];
  ASSERT_EQ(subjects.Size(), 3U);
  EXPECT_STREQ(subjects[0]["id"].GetString(), "capacity");
  EXPECT_TRUE(subjects[0]["broader"].IsNull());
  ASSERT_EQ(subjects[0]["paragraphs"].Size(), 2U);
  EXPECT_STREQ(subjects[0]["paragraphs"][1].GetString(), "a-78-76#p-2");
  EXPECT_STREQ(subjects[1]["broader"].GetString(), "capacity");
  EXPECT_STREQ(subjects[2]["paragraphs"][1].GetString(), "a-78-76/egy#s-1");
}

TEST(Schema, FindsFaults) {
  EXPECT_NE(schema::faults("{}", "portal"), "");
  EXPECT_NE(schema::faults("{\"languages\": []", "portal"), "");
  std::string bytes = portal(sample::corpus()).bytes;
  bytes.replace(bytes.find("\"report\""), 8, "\"rapport\"");
  EXPECT_NE(schema::faults(bytes, "portal"), "");
  std::string text = data::document_data(with_citations(), 0, {report()}).bytes;
  text.replace(text.find("Ceci ;"), 6, "Ceci  ");
  EXPECT_NE(schema::faults(text, "document"), "");
  EXPECT_NE(schema::unsorted_keys("{\"b\": 1, \"a\": 2}"), "");
}

}  // namespace
