#include "kept_index.h"
#include "lists.h"
#include "sample_corpus.h"
#include "text_terms.h"
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

/// By stem, where a text's terms have it.
std::map<std::string, DocumentHits> hits(const std::string& terms, const Vocabulary& words) {
  std::map<std::string, DocumentHits> result;
  TextTerms(terms).each_stem([&](std::uint32_t stem, std::string_view packed) {
    result[std::string(words.stems()[stem])] = unpack(packed);
  });
  return result;
}

TEST(Terms, SayWhereStemsStand) {
  const std::vector<Text> texts = report();
  const Units units = cut_units(texts);
  Vocabulary words(french);
  const auto found = hits(read_terms(units.texts[0], words), words);
  EXPECT_EQ(found.at("cyberattaqu").hits.at(0).unit, 0U);
  EXPECT_EQ(found.at("menac").ranges, (std::vector<Range>{{0, 2}}));
  EXPECT_EQ(found.at("titr").ranges, (std::vector<Range>{{0, 0}}));
  EXPECT_FALSE(found.contains("la"));
}

TEST(Terms, AreCountedAndTakenOffAgain) {
  const std::vector<Text> texts = report();
  const Units units = cut_units(texts);
  Vocabulary words(french);
  const std::string terms = read_terms(units.texts[0], words);
  words.add(9, TextTerms(terms));
  words.add(300, TextTerms(terms));
  const std::uint32_t form = words.forms().find("la", WordTable::hash("la"));
  EXPECT_EQ(words.stem_of(form), Vocabulary::no_stem);
  EXPECT_EQ(words.counts().units, 4U);
  EXPECT_EQ(words.counts().forms[form], 2U);

  Vocabulary restored(french);
  ASSERT_TRUE(restored.unpack(words.packed()));
  restored.remove(300, TextTerms(terms));
  Vocabulary one(french);
  one.add(9, TextTerms(read_terms(units.texts[0], one)));
  EXPECT_EQ(restored.counts().units, one.counts().units);
  EXPECT_EQ(restored.counts().forms, one.counts().forms);
  EXPECT_EQ(restored.counts().lists, one.counts().lists);
  EXPECT_EQ(restored.past().units, 4U);
  EXPECT_FALSE(restored.unpack("damaged"));
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
  Vocabulary words(french);
  words.add(0, TextTerms(read_terms(units.texts[0], words)));
  Folder folder;
  ShardWriter writer(folder.sink);
  const auto beginnings = write_words(words, "fr", writer);
  ASSERT_TRUE(beginnings.has_value());
  // "con" itself, then its longer forms letter by letter.
  EXPECT_EQ((*beginnings)[0], "con.");
  EXPECT_EQ((*beginnings)[1], "cona");
  EXPECT_EQ(beginnings->back(), "t");
  // "con.js" would be no file under Windows.
  EXPECT_TRUE(folder.files.contains("search/fr/w-con-.js"));
  EXPECT_TRUE(folder.files.contains("search/fr/w-e.js"));
  // Z: a list of seven thousand units lies by itself.
  EXPECT_EQ(folder.files.at("search/fr/w-e.js"), "ibidemSearch(\"fr/w-e\",\"AelanAZBmeuteBZ\");\n");
}

}  // namespace

void register_golden_tests() {}
