#include "decode.h"
#include "lists.h"
#include "sample_corpus.h"
#include "terms.h"
#include "units.h"
#include "words.h"

#include "base/parallel.h"
#include "golden/golden.h"
#include "search/search.h"

#include <map>
#include <mutex>

#include <gtest/gtest.h>

using namespace ibidem;
using namespace ibidem::search;

namespace {

RichText rich(std::string text) {
  return {std::move(text), {}};
}

Block heading(std::string id, int level, std::string text) {
  Heading result;
  result.id = std::move(id);
  result.level = level;
  result.rich = rich(std::move(text));
  return result;
}

Block paragraph(std::string id, std::string text, std::vector<std::string> items = {}) {
  Paragraph result;
  for (std::string& item : items) {
    const std::string label(1, static_cast<char>('a' + result.items.size()));
    result.items.push_back({id + "-" + label, label + ")", 1, rich(std::move(item)), 0});
  }
  result.id = std::move(id);
  result.rich = rich(std::move(text));
  return result;
}

Note note(std::string id, std::string text, std::string in) {
  Note result;
  result.id = std::move(id);
  result.rich = rich(std::move(text));
  if (!in.empty()) result.calls.push_back({"call", std::move(in)});
  return result;
}

Text text(const Language& language, std::vector<Block> blocks, std::vector<Note> notes = {}) {
  Text result;
  result.language = language;
  result.title = rich("Titre");
  result.blocks = std::move(blocks);
  result.notes = std::move(notes);
  return result;
}

using Ids = std::vector<std::string_view>;

TEST(Units, AreNumberedAlikeInAllLanguages) {
  const std::vector<Text> texts = {
      text(french, {paragraph("p-1", "un"), paragraph("p-2", "deux"), paragraph("p-4", "quatre")}),
      text(english, {paragraph("p-0", "zero"), paragraph("p-2", "two"), paragraph("p-3", "three"),
                     paragraph("p-4", "four"), paragraph("p-5", "five")})};
  const Units units = cut_units(texts);
  EXPECT_EQ(units.ids, (Ids{"p-0", "p-1", "p-2", "p-3", "p-4", "p-5"}));
  EXPECT_FALSE(units.texts[0].units[0].has_value());
  EXPECT_TRUE(units.texts[1].units[0].has_value());
  EXPECT_FALSE(units.texts[1].units[1].has_value());
}

TEST(Units, HoldItemsAndNotes) {
  const std::vector<Text> texts = {
      text(french, {heading("h", 2, "Titre"), paragraph("p-1", "un", {"a", "b"})},
           {note("note-1", "de l'alinéa", "p-1-b"), note("note-2", "du titre", "h"),
            note("note-3", "de nulle part", ""), note("note-4", "du document", "title")})};
  const Units units = cut_units(texts);
  EXPECT_EQ(units.ids, (Ids{"p-1", "note-3"}));
  EXPECT_EQ(units.numbers.at("p-1-b"), 0U);
  EXPECT_EQ(units.numbers.at("h"), 0U);
  EXPECT_EQ(units.numbers.at("note-2"), 0U);
  EXPECT_EQ(units.texts[0].units[0]->notes.size(), 3U);
  EXPECT_EQ(units.texts[0].units[1]->block, nullptr);
}

TEST(Units, HeadingsReachToTheNextOfTheirLevel) {
  const std::vector<Text> texts = {
      text(french, {paragraph("s-1", "x"), heading("h1", 2, "A"), paragraph("s-2", "x"),
                    heading("h2", 3, "B"), paragraph("s-3", "x"), heading("h3", 2, "C"),
                    paragraph("s-4", "x"), heading("h4", 2, "rien dessous")})};
  const Units units = cut_units(texts);
  const auto& zones = units.texts[0].zones;
  ASSERT_EQ(zones.size(), 3U);
  EXPECT_EQ(zones[0].first, 1U);
  EXPECT_EQ(zones[0].count, 2U);
  EXPECT_EQ(zones[1].first, 2U);
  EXPECT_EQ(zones[1].count, 1U);
  EXPECT_EQ(zones[2].first, 3U);
}

/// Files of a site in memory.
struct Folder {
  std::map<std::string, std::string> files;
  std::mutex guard;
  store::Sink sink = [this](std::string_view path, std::string_view bytes) -> Result<void> {
    const std::lock_guard lock(guard);
    EXPECT_TRUE(files.emplace(path, bytes).second) << path;
    return {};
  };
};

std::vector<Text> report() {
  return {text(french, {heading("h", 2, "Menaces"), paragraph("p-1", "Les cyberattaques", {"un"}),
                        paragraph("p-2", "La coopération")})};
}

/// The index of many documents alike, added in an order.
std::map<std::string, std::string> built(const corpus::Corpus& corpus, bool backwards) {
  Folder folder;
  Index index(corpus, folder.sink);
  const auto count = static_cast<std::uint32_t>(corpus.documents.size());
  parallel_for(count, [&](std::size_t i) {
    const auto document = static_cast<std::uint32_t>(backwards ? count - 1 - i : i);
    EXPECT_TRUE(index.add(document, report()).has_value());
  });
  EXPECT_TRUE(index.write().has_value());
  return folder.files;
}

corpus::Corpus many() {
  corpus::Corpus corpus = sample::corpus();
  for (int i = 0; i < 60; ++i) {
    corpus::Record record = corpus.documents[3];
    record.document.slug = "z-" + std::to_string(i);
    record.document.facts.symbol = "Z/" + std::to_string(i);
    corpus.documents.push_back(std::move(record));
  }
  return corpus;
}

TEST(Index, HasTheSameBytesInWhateverOrder) {
  const corpus::Corpus corpus = many();
  const auto files = built(corpus, false);
  EXPECT_EQ(files, built(corpus, true));
  EXPECT_TRUE(files.contains("search/index.js"));
  for (const auto& [path, bytes] : files) {
    const std::string name = path.substr(7, path.size() - 10);
    EXPECT_TRUE(bytes.starts_with("ibidemSearch(\"" + name + "\",")) << path;
  }
}

TEST(Index, FailsWithItsSink) {
  const corpus::Corpus corpus = sample::corpus();
  const store::Sink full = [](std::string_view, std::string_view) -> Result<void> {
    return tl::unexpected(Error{"disk-full", "the disk is full"});
  };
  Index index(corpus, full);
  EXPECT_FALSE(index.add(0, report()).has_value());
  EXPECT_FALSE(index.write().has_value());
}

TEST(Index, OfNoDocumentsIsWritten) {
  corpus::Corpus corpus = sample::corpus();
  corpus.documents.clear();
  corpus.cited.clear();
  EXPECT_TRUE(built(corpus, false).contains("search/index.js"));
}

DocumentHits first_document(const Terms& terms, std::uint32_t stem) {
  const std::string packed = terms.packed(stem);
  std::string_view rest = packed;
  return unpack(rest);
}

TEST(Terms, KnowFormsStemsAndWhereTheyStand) {
  const std::vector<Text> texts = report();
  const Units units = cut_units(texts);
  Terms terms(french);
  terms.add(9, units.texts[0]);
  EXPECT_EQ(terms.units(), 2U);
  ASSERT_TRUE(terms.forms().contains("cyberattaques"));
  const std::uint32_t stem = terms.forms().find("cyberattaques")->second.stem;
  const DocumentHits hits = first_document(terms, stem);
  EXPECT_EQ(hits.slot, 9U);
  ASSERT_EQ(hits.hits.size(), 1U);
  EXPECT_EQ(hits.hits[0].unit, 0U);
  const std::uint32_t of_heading = terms.forms().find("menaces")->second.stem;
  EXPECT_EQ(first_document(terms, of_heading).ranges, (std::vector<Range>{{0, 2}}));
  const std::uint32_t of_title = terms.forms().find("titre")->second.stem;
  EXPECT_EQ(first_document(terms, of_title).ranges, (std::vector<Range>{{0, 0}}));
}

TEST(SearchWords, AreCutByTheirBeginnings) {
  std::vector<Block> blocks;
  for (int i = 0; i < 7000; ++i) {
    std::string word = "con";
    for (int rest = i; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    blocks.push_back(paragraph("s-" + std::to_string(i), word + " émeute élan"));
  }
  const std::vector<Text> texts = {text(french, std::move(blocks))};
  const Units units = cut_units(texts);
  Terms terms(french);
  terms.add(0, units.texts[0]);
  Folder folder;
  ShardWriter writer(folder.sink);
  const Lists lists = gather_lists(terms);
  const auto beginnings = write_words(terms, lists, "fr", writer);
  ASSERT_TRUE(beginnings.has_value());
  // "con" itself, then its longer forms letter by letter.
  EXPECT_EQ((*beginnings)[0], "con.");
  EXPECT_EQ((*beginnings)[1], "cona");
  EXPECT_EQ(beginnings->back(), "t");
  // "con.js" would be no file under Windows.
  EXPECT_TRUE(folder.files.contains("search/fr/w-con-.js"));
  EXPECT_TRUE(folder.files.contains("search/fr/w-e.js"));
  EXPECT_EQ(folder.files.at("search/fr/w-e.js"), "ibidemSearch(\"fr/w-e\",\"AelanAZBmeuteBZ\");\n");
  // A list of seven thousand units lies by itself.
  EXPECT_TRUE(lists.is_long("elan"));
  EXPECT_FALSE(lists.is_long("cona"));
}

}  // namespace

void register_golden_tests() {}
