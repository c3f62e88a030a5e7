#include "../corpus/site.h"
#include "corpus/translations.h"
#include "exchange/take_back.h"
#include "exchange/tmx.h"
#include "exchange/xliff.h"
#include "golden/golden.h"
#include "store/replace.h"

#include <filesystem>
#include <numeric>
#include <tuple>

#include <gtest/gtest.h>

namespace ibidem::exchange {
namespace {

namespace fs = std::filesystem;

corpus::Corpus loaded(const fs::path& content) {
  Diagnostics diagnostics;
  auto corpus = corpus::load(content, corpus::default_tables(), diagnostics);
  EXPECT_TRUE(corpus);
  return std::move(*corpus);
}

std::vector<std::uint32_t> all_of(const corpus::Corpus& corpus) {
  std::vector<std::uint32_t> documents(corpus.documents.size());
  std::iota(documents.begin(), documents.end(), 0U);
  return documents;
}

std::string exported(const corpus::Corpus& corpus) {
  return write_xliff(corpus, all_of(corpus), french, english).value();
}

/// What came back, as the content would have it.
struct Back {
  TakenBack taken;
  std::string problems;
};

Back take(const corpus::Corpus& corpus, const std::string& bytes) {
  Back back;
  Diagnostics diagnostics;
  if (const auto returned = read_xliff(bytes, "back.xlf", diagnostics)) {
    back.taken = take_back(corpus, *returned, "back.xlf", diagnostics).value();
  }
  for (const Diagnostic& problem : diagnostics.sorted()) back.problems += format(problem) + "\n";
  return back;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

/// A small content of one document that is translated, in a folder of its own.
class SmallContent : public ::testing::Test {
 protected:
  void SetUp() override {
    corpus::write(folder_.path() / "documents/a-80-1/document.yaml",
                  "symbol: A/80/1\nkind: report\n");
    write_source("Le *premier* texte[^1], voir <https://example.org/>.");
    corpus::write(folder_.path() / "documents/a-80-1/en.md",
                  "---\nstatus: working-translation\n---\n\n# Report\n\n1. The *first* text,[^1] "
                  "see <https://example.org/>.\n\n2. The **second** & last.\n\n[^1]: A note.\n");
  }

  void write_source(const std::string& first) {
    corpus::write(folder_.path() / "documents/a-80-1/fr.md",
                  "---\nstatus: official\n---\n\n# Rapport\n\n1. " + first +
                      "\n\n2. Le **second** et dernier.\n\n[^1]: Une note.\n");
  }

  std::string english_text() const {
    return golden::read((folder_.path() / "documents/a-80-1/en.md").string());
  }

  void carry_out(const Back& back) {
    ASSERT_TRUE(store::replace_files(folder_.path(), back.taken.files));
  }

  const fs::path& path() const { return folder_.path(); }

 private:
  corpus::ScratchFolder folder_;
};

// Out and back again changes no byte of any text that the project publishes.
TEST(Exchange, OfTheContentChangesNothing) {
  const auto corpus = loaded(fs::path(PROJECT_FOLDER) / "content");
  const Back back = take(corpus, exported(corpus));
  EXPECT_EQ(back.problems, "");
  EXPECT_EQ(back.taken.texts.size(), corpus.documents.size());
  for (const ChangedText& text : back.taken.texts) {
    EXPECT_TRUE(text.units.empty()) << text.path << ": " << text.units.front();
  }
}

// Even where every word is written anew from the file the bytes are the same.
TEST(Exchange, WritesTheTranslationsOfTheContentAgain) {
  corpus::ScratchFolder scratch;
  const fs::path content = scratch.path() / "content";
  fs::copy(fs::path(PROJECT_FOLDER) / "content", content, fs::copy_options::recursive);
  const std::string bytes = exported(loaded(content));
  std::vector<std::pair<fs::path, std::string>> texts;
  for (const auto& entry : fs::recursive_directory_iterator(content / "documents")) {
    if (entry.path().filename() != "en.md") continue;
    texts.emplace_back(entry.path(), golden::read(entry.path().string()));
  }
  for (const auto& [path, text] : texts) fs::remove(path);
  const Back back = take(loaded(content), bytes);
  EXPECT_EQ(back.problems, "");
  ASSERT_TRUE(store::replace_files(content, back.taken.files));
  for (const auto& [path, text] : texts) EXPECT_EQ(golden::read(path.string()), text) << path;
}

TEST_F(SmallContent, TakesAChangeBack) {
  const auto corpus = loaded(path());
  const Back back =
      take(corpus, replaced(exported(corpus), "</pc> &amp; last", "</pc> &lt;and&gt; final"));
  EXPECT_EQ(back.problems, "");
  ASSERT_EQ(back.taken.texts.size(), 1U);
  EXPECT_EQ(back.taken.texts[0].units, std::vector<std::string>{"p-2"});
  carry_out(back);
  EXPECT_NE(english_text().find("2. The **second** "), std::string::npos);
  EXPECT_NE(english_text().find("final."), std::string::npos);
}

TEST_F(SmallContent, ToleratesWhatOtherToolsDo) {
  const auto corpus = loaded(path());
  std::string bytes = exported(corpus);
  // Other prefixes, a group around units, a segment cut in two, a term that is marked.
  bytes = replaced(bytes, "<unit id=\"p-2\"", "<group id=\"g\"><unit id=\"p-2\"");
  const std::size_t end = bytes.find("</unit>", bytes.find("<unit id=\"p-2\""));
  bytes.insert(end + 7, "</group>");
  bytes = replaced(bytes, "<target xml:space=\"preserve\">A note.",
                   "<target xml:space=\"preserve\">A <mrk id=\"m1\" type=\"term\">note</mrk>.");
  const Back back = take(corpus, bytes);
  EXPECT_EQ(back.problems, "");
  EXPECT_TRUE(back.taken.texts.at(0).units.empty());
}

TEST_F(SmallContent, RefusesWhatDoesNotFit) {
  const std::string bytes = exported(loaded(path()));
  EXPECT_EQ(take(loaded(path()), replaced(bytes, "Une note.", "Une autre note.")).problems,
            "back.xlf:25:1: error exchange-source-changed: the source of note-1 was changed in the "
            "file\n");
  write_source("Un autre texte[^1].");
  EXPECT_NE(take(loaded(path()), bytes)
                .problems.find(
                    "error exchange-outdated: the source of p-1 has changed since it was exported"),
            std::string::npos);
  EXPECT_TRUE(take(loaded(path()), bytes).taken.files.empty());
}

TEST_F(SmallContent, RefusesOfficialTexts) {
  const auto corpus = loaded(path());
  const std::string bytes = exported(corpus);
  corpus::write(path() / "documents/a-80-1/en.md",
                replaced(english_text(), "working-translation", "official"));
  EXPECT_NE(take(loaded(path()), bytes).problems.find("exchange-official"), std::string::npos);
}

TEST_F(SmallContent, RefusesToLoseParagraphs) {
  const std::string bytes = exported(loaded(path()));
  corpus::write(path() / "documents/a-80-1/en.md",
                replaced(english_text(), "\n[^1]:", "\n3. One more.\n\n[^1]:"));
  EXPECT_NE(take(loaded(path()), bytes).problems.find("exchange-would-lose"), std::string::npos);
}

TEST_F(SmallContent, RefusesOtherXml) {
  const auto corpus = loaded(path());
  EXPECT_NE(take(corpus, "<xliff version=\"1.2\"/>").problems.find("broken-exchange"),
            std::string::npos);
  const std::string bytes = exported(corpus);
  EXPECT_NE(take(corpus, replaced(bytes, "ibidem:note", "their:note"))
                .problems.find("<ph> is not known inside a segment"),
            std::string::npos);
  EXPECT_NE(take(corpus, replaced(bytes, "<data id=\"d1\">", "<data id=\"d9\">"))
                .problems.find("an inline code has lost its data"),
            std::string::npos);
  EXPECT_NE(take(corpus, replaced(bytes, "documents/a-80-1/fr.md", "../../etc/passwd"))
                .problems.find("the content has no text ../../etc/passwd"),
            std::string::npos);
}

// What came back follows the source as it is then; a later change of the source shows.
TEST_F(SmallContent, IsMarkedOutOfDate) {
  carry_out(take(loaded(path()), exported(loaded(path()))));
  EXPECT_TRUE(loaded(path()).documents[0].findings.empty());
  write_source("Le *premier* texte a changé[^1], voir <https://example.org/>.");
  const auto corpus = loaded(path());
  ASSERT_EQ(corpus.documents[0].findings.size(), 1U);
  EXPECT_EQ(corpus.documents[0].findings[0].code, "translation-outdated");
  EXPECT_EQ(corpus.documents[0].findings[0].in, "p-1");
  const std::string bytes = exported(corpus);
  EXPECT_NE(bytes.find("state=\"initial\" subState=\"ibidem:outdated\""), std::string::npos);
  // Nobody has touched it: it stays out of date.
  carry_out(take(corpus, bytes));
  EXPECT_EQ(loaded(path()).documents[0].findings.size(), 1U);
  carry_out(take(corpus, replaced(bytes, "state=\"initial\" subState=\"ibidem:outdated\"",
                                  "state=\"translated\"")));
  EXPECT_TRUE(loaded(path()).documents[0].findings.empty());
}

// A submission that is a mere list: what is translated at once follows its source.
TEST_F(SmallContent, KeepsTheItemsOfAListThatNothingIntroduces) {
  const fs::path folder = path() / "documents/a-80-1";
  corpus::write(folder / "fr.md",
                "---\nstatus: official\n---\n\n# Rapport\n\n- a) Un ;\n\n- b) Deux.\n");
  fs::remove(folder / "en.md");
  std::string bytes = exported(loaded(path()));
  for (const auto& [id, source, target] :
       {std::tuple("title", "Rapport", "Report"), std::tuple("s-1-a", "a) Un ;", "(a) One;"),
        std::tuple("s-1-b", "b) Deux.", "(b) Two.")}) {
    EXPECT_NE(bytes.find("<unit id=\"" + std::string(id) + '"'), std::string::npos) << bytes;
    bytes = replaced(bytes, std::string(source) + "</source>",
                     std::string(source) + "</source><target>" + target + "</target>");
    bytes = replaced(bytes, "state=\"initial\"", "state=\"translated\"");
  }
  carry_out(take(loaded(path()), bytes));
  EXPECT_TRUE(english_text().ends_with("# Report\n\n- (a) One;\n\n- (b) Two.\n")) << english_text();
  EXPECT_TRUE(loaded(path()).documents[0].findings.empty());
}

TEST_F(SmallContent, BecomesATranslationMemory) {
  const auto corpus = loaded(path());
  std::string memory;
  ASSERT_TRUE(write_tmx(corpus, all_of(corpus), french, english, [&](std::string_view piece) {
    memory += piece;
    return Result<void>{};
  }));
  EXPECT_NE(memory.find("<tu tuid=\"a-80-1#p-1\"><tuv xml:lang=\"fr\"><seg>Le <bpt i=\"1\" "
                        "type=\"italic\">*</bpt>premier<ept i=\"1\">*</ept> texte<ph "
                        "type=\"fnote\">[^1]<sub type=\"footnote\">Une note.</sub></ph>, voir"),
            std::string::npos)
      << memory;
}

}  // namespace
}  // namespace ibidem::exchange

void register_golden_tests() {}
