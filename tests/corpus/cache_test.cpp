// A corpus is the same whether its records were kept, in part or not at all.
#include "site.h"

#include "corpus/cached_load.h"
#include "golden/golden.h"
#include "store/look.h"

#include <gtest/gtest.h>

namespace ibidem::corpus {
namespace {

namespace fs = std::filesystem;

/// A copy of a small site with a cache beside it.
class Kept {
 public:
  Kept() {
    fs::copy(fs::path(PROJECT_FOLDER) / "tests/sites/bilingual", content(),
             fs::copy_options::recursive);
  }

  fs::path content() const { return scratch_.path() / "content"; }
  fs::path records() const { return scratch_.path() / "cache/records"; }
  fs::path words() const { return scratch_.path() / "cache/records.words"; }

  std::string load(const std::string& program = "program") const {
    Diagnostics diagnostics;
    const auto looks = store::look_at({{content(), false, true}});
    const auto corpus = corpus::load(content(), default_tables(), diagnostics, nullptr,
                                     {records(), program, &looks->front()});
    return corpus ? described(*corpus) + listed(diagnostics, content()) : corpus.error().message;
  }

  std::string load_without() const {
    Diagnostics diagnostics;
    const auto corpus = corpus::load(content(), default_tables(), diagnostics);
    return corpus ? described(*corpus) + listed(diagnostics, content()) : corpus.error().message;
  }

  /// Writes more into the first text of the site.
  void edit(int number) const {
    for (const auto& entry : fs::recursive_directory_iterator(content() / "documents")) {
      if (entry.path().extension() != ".md") continue;
      write(entry.path(), golden::read(entry.path().string()) + "\nAustralia, the " +
                              std::to_string(number) + "th time; see A/78/76, para. 1.\n");
      return;
    }
  }

 private:
  ScratchFolder scratch_;
};

TEST(Cache, GivesTheSameCorpus) {
  const Kept kept;
  const std::string expected = kept.load_without();
  EXPECT_EQ(kept.load(), expected);
  EXPECT_EQ(kept.load(), expected);
  EXPECT_EQ(kept.load("another program"), expected);
}

TEST(Cache, SeesWhatWasEdited) {
  const Kept kept;
  const std::string before = kept.load();
  kept.edit(1);
  const std::string expected = kept.load_without();
  EXPECT_NE(expected, before);
  EXPECT_EQ(kept.load(), expected);
  EXPECT_EQ(kept.load(), expected);
}

TEST(Cache, GrowsByWhatChangedAndIsTakenBack) {
  const Kept kept;
  kept.load();
  const auto first = fs::file_size(kept.records());
  std::uintmax_t largest = first;
  bool taken_back = false;
  for (int i = 0; i < 40; ++i) {
    kept.edit(i);
    const std::string expected = kept.load_without();
    ASSERT_EQ(kept.load(), expected);
    const auto size = fs::file_size(kept.records());
    taken_back = taken_back || size < largest;
    largest = std::max(largest, size);
    ASSERT_EQ(kept.load(), expected);
  }
  EXPECT_TRUE(taken_back);
}

TEST(Cache, ThatIsDamagedAnywhereCountsAsEmptyThere) {
  const Kept kept;
  const std::string expected = kept.load();
  for (const fs::path& file : {kept.records(), kept.words()}) {
    const std::string records = golden::read(file.string());
    for (std::size_t at = 0; at < records.size(); at += 1 + records.size() / 50) {
      std::string damaged = records;
      damaged[at] = static_cast<char>(damaged[at] + 1);
      write(file, damaged);
      EXPECT_EQ(kept.load(), expected) << file << at;
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{7}, records.size() / 2}) {
      write(file, records.substr(0, size));
      EXPECT_EQ(kept.load(), expected) << file << size;
    }
  }
}

TEST(Cache, WhoseTableIsOfAnotherFileCountsAsEmpty) {
  const Kept kept;
  kept.load();
  const std::string table = golden::read(kept.records().string() + ".table");
  const std::string records = golden::read(kept.records().string());
  kept.edit(1);
  const std::string expected = kept.load();
  write(kept.records().string() + ".table", table);
  EXPECT_EQ(kept.load(), expected);
  write(kept.records(), records.substr(8) + "12345678");
  EXPECT_EQ(kept.load(), expected);
}

}  // namespace
}  // namespace ibidem::corpus
