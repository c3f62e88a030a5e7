#include "site.h"

#include "base/parallel.h"
#include "corpus/corpus.h"
#include "golden/golden.h"

#include <fstream>

#include <gtest/gtest.h>

namespace ibidem::corpus {

void register_structure_tests();
void register_mandate_tests();
void register_surroundings_tests();

namespace {

namespace fs = std::filesystem;

const fs::path sites = fs::path(PROJECT_FOLDER) / "tests/sites";

struct Outcome {
  std::string corpus;
  std::string problems;
  bool operator==(const Outcome&) const = default;
};

Outcome load_site(const fs::path& content) {
  Diagnostics diagnostics;
  const auto corpus = load(content, default_tables(), diagnostics);
  if (!corpus) return {"", corpus.error().code + ": " + corpus.error().message + "\n"};
  return {described(*corpus), listed(diagnostics, content)};
}

TEST(Sites, ValidOnesLoadWithoutProblems) {
  for (const fs::path& site : folders_of(sites)) {
    const Outcome outcome = load_site(site);
    EXPECT_EQ(outcome.problems, "") << site;
    expect_file(site / "expected.txt", outcome.corpus);
  }
}

TEST(Sites, TheOrderOfTheFolderDoesNotShow) {
  for (const fs::path& site : folders_of(sites)) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(site)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
    ScratchFolder forwards;
    ScratchFolder backwards;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const fs::path& first = files[i];
      const fs::path& last = files[files.size() - 1 - i];
      write(forwards.path() / fs::relative(first, site), golden::read(first.string()));
      write(backwards.path() / fs::relative(last, site), golden::read(last.string()));
    }
    EXPECT_EQ(load_site(forwards.path()), load_site(backwards.path())) << site;
  }
}

TEST(Sites, TheNumberOfThreadsDoesNotShow) {
  for (const fs::path& site : folders_of(sites)) {
    set_threads(1);
    const Outcome serial = load_site(site);
    set_threads(8);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(load_site(site), serial) << site;
    set_threads(0);
  }
}

TEST(Sites, ATextIsReadAgainWithTheSameIds) {
  for (const fs::path& site : folders_of(sites)) {
    Diagnostics diagnostics;
    const auto corpus = load(site, default_tables(), diagnostics);
    ASSERT_TRUE(corpus);
    for (const Record& record : corpus->documents) {
      for (const auto& [language, remembered] : record.texts) {
        const auto text = read_text(*corpus, record, language);
        ASSERT_TRUE(text);
        std::vector<std::string> ids;
        for (const Block& block : text->blocks) {
          std::visit([&](const auto& element) { ids.push_back(element.id); }, block);
          const auto* paragraph = std::get_if<Paragraph>(&block);
          if (paragraph == nullptr) continue;
          for (const Item& item : paragraph->items) ids.push_back(item.id);
        }
        for (const Note& note : text->notes) ids.push_back(note.id);
        ASSERT_EQ(ids.size(), remembered.places.size());
        for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(ids[i], remembered.places[i].id);
      }
    }
  }
}

TEST(Sites, AMissingFolderIsAFailure) {
  EXPECT_EQ(load_site("/nonexistent").problems.substr(0, 12), "cannot-read:");
}

TEST(Sites, WithoutAPortalFileItIsFrenchAndEnglish) {
  ScratchFolder scratch;
  fs::copy(sites / "bilingual", scratch.path(), fs::copy_options::recursive);
  fs::remove(scratch.path() / "portal.yaml");
  Diagnostics diagnostics;
  const auto corpus = load(scratch.path(), default_tables(), diagnostics);
  ASSERT_TRUE(corpus);
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(corpus->portal.languages, (std::vector<Language>{french, english}));
  EXPECT_EQ(corpus->portal.title.size(), 2U);
}

TEST(Sites, AFileInPlaceOfTheFolderIsAFailure) {
  ScratchFolder scratch;
  write(scratch.path() / "documents", "no folder\n");
  EXPECT_EQ(load_site(scratch.path()).problems.substr(0, 12), "cannot-read:");
}

TEST(Sites, AFolderThatMayNotBeReadIsAFailure) {
  ScratchFolder scratch;
  write(scratch.path() / "portal.yaml", "languages: [fr]\n");
  write(scratch.path() / "documents/a-1/fr.md", "# T\n");
  fs::permissions(scratch.path() / "documents/a-1", fs::perms::none);
  const bool refused = !std::ifstream(scratch.path() / "documents/a-1/fr.md").good();
  const Outcome outcome = load_site(scratch.path());
  fs::permissions(scratch.path() / "documents/a-1", fs::perms::owner_all);
  if (!refused) GTEST_SKIP() << "the superuser may read anything";
  EXPECT_EQ(outcome.problems.substr(0, 12), "cannot-read:");
}

TEST(Sites, AFileThatIsTooLargeIsNotRead) {
  ScratchFolder scratch;
  fs::copy(sites / "bilingual", scratch.path(), fs::copy_options::recursive);
  const fs::path file = scratch.path() / "documents/a-78-76/en.md";
  ASSERT_TRUE(fs::exists(file));
  fs::resize_file(file, std::uintmax_t{200} << 20U);  // sparse: takes no room on the disk
  EXPECT_NE(
      load_site(scratch.path()).problems.find("documents/a-78-76/en.md:1:1: error too-large: "),
      std::string::npos);
}

TEST(Sites, ATextThatHasGoneIsAFailure) {
  ScratchFolder scratch;
  fs::copy(sites / "bilingual", scratch.path(), fs::copy_options::recursive);
  Diagnostics diagnostics;
  const auto corpus = load(scratch.path(), default_tables(), diagnostics);
  ASSERT_TRUE(corpus);
  const auto index = corpus->by_slug("a-78-76");
  ASSERT_TRUE(index);
  fs::remove(scratch.path() / "documents/a-78-76/fr.md");
  EXPECT_FALSE(read_text(*corpus, corpus->documents[*index], french));
  EXPECT_TRUE(read_text(*corpus, corpus->documents[*index], english));
}

}  // namespace
}  // namespace ibidem::corpus

void register_golden_tests() {
  ibidem::corpus::register_structure_tests();
  ibidem::corpus::register_mandate_tests();
  ibidem::corpus::register_surroundings_tests();
}
