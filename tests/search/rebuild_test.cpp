// An index that begins with the one before is the one made of all documents, byte for byte.
#include "sample_corpus.h"

#include "base/hash.h"
#include "golden/golden.h"
#include "search/search.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

using namespace ibidem;
using namespace ibidem::search;

namespace {

using Files = std::map<std::string, std::string>;

/// Documents by slug: the words of their paragraphs.
using Words = std::map<std::string, std::vector<std::string>>;

/// A corpus of texts that are nowhere but in memory, and the site that its index makes.
class Portal {
 public:
  ~Portal() {
    std::filesystem::remove(cache_);
    std::filesystem::remove(cache_.string() + ".table");
  }

  Words words;

  Files clean() const {
    const corpus::Corpus corpus = corpus_of_words();
    Files files;
    const store::Sink sink = sink_into(files);
    Index index(corpus, sink);
    EXPECT_TRUE(finish(index, corpus));
    return files;
  }

  /// What the index makes, and how many of its files it made anew. No files where it fails.
  std::pair<Files, std::size_t> again() {
    const corpus::Corpus corpus = corpus_of_words();
    Files kept;
    Files made;
    const store::Sink sink = sink_into(made);
    std::mutex guard;
    const auto keep = [&](std::span<const std::uint64_t> paths) {
      const std::lock_guard lock(guard);
      for (const std::uint64_t path : paths) kept.insert(*by_hash_.at(path));
      return true;
    };
    const auto read = [&](std::string_view path) -> std::optional<std::string> {
      return site_.at(std::string(path));
    };
    Index index(corpus, sink);
    index.begin({cache_, version_, inputs(), keep, read});
    if (!finish(index, corpus)) return {};
    version_ = index.kept_as();
    EXPECT_NE(version_, "");
    const std::size_t count = made.size();
    made.merge(kept);
    EXPECT_TRUE(kept.empty());
    site_ = std::move(made);
    by_hash_.clear();
    for (auto file = site_.begin(); file != site_.end(); ++file)
      by_hash_[hash64(file->first)] = file;
    return {site_, count};
  }

  const std::filesystem::path& cache() const { return cache_; }

  /// A file of the site, to be spoilt.
  std::string& file(const std::string& path) { return site_.at(path); }

 private:
  static store::Sink sink_into(Files& files) {
    auto guard = std::make_shared<std::mutex>();
    return [&files, guard](std::string_view path, std::string_view bytes) -> Result<void> {
      const std::lock_guard lock(*guard);
      EXPECT_TRUE(files.emplace(path, bytes).second) << path;
      return {};
    };
  }

  corpus::Corpus corpus_of_words() const {
    corpus::Corpus corpus = sample::corpus();
    const corpus::Record pattern = corpus.documents[3];
    corpus.documents.clear();
    for (const auto& [slug, paragraphs] : words) {
      corpus.documents.push_back(pattern);
      corpus.documents.back().document.slug = slug;
      corpus.documents.back().document.facts.symbol = slug;
    }
    return corpus;
  }

  std::vector<std::uint64_t> inputs() const {
    std::vector<std::uint64_t> result;
    for (const auto& [slug, paragraphs] : words) {
      Hasher hash;
      for (const std::string& text : paragraphs) hash.add(text);
      result.push_back(hash.value());
    }
    return result;
  }

  bool finish(Index& index, const corpus::Corpus& corpus) const {
    for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
      if (!index.is_new(i)) continue;
      Text text;
      text.language = french;
      text.title.text = "Titre";
      for (const std::string& words_of_one : words.at(corpus.documents[i].document.slug)) {
        Paragraph paragraph;
        paragraph.id = "p-" + std::to_string(text.blocks.size());
        paragraph.rich.text = words_of_one;
        text.blocks.emplace_back(std::move(paragraph));
      }
      EXPECT_TRUE(index.add(i, {text}).has_value());
    }
    return index.write().has_value();
  }

  std::filesystem::path cache_ = std::filesystem::temp_directory_path() /
                                 ("ibidem-search-" + std::to_string(std::random_device()()));
  std::string version_;
  Files site_;
  std::map<std::uint64_t, Files::const_iterator> by_hash_;
};

/// Words of which some are common.
class Writer {
 public:
  std::string word() {
    const std::uint32_t kind = below(10);
    return (kind < 3   ? "commun"
            : kind < 6 ? "usuel"
                       : "rare") +
           std::string(1, static_cast<char>('a' + below(kind < 6 ? 3 : 26))) +
           (kind < 6 ? "" : std::to_string(below(400)));
  }

  std::vector<std::string> paragraphs() {
    std::vector<std::string> result(1 + below(150));
    for (std::string& text : result) {
      text = below(20) > 0 ? "partout " : "ailleurs ";
      for (std::uint32_t left = 2 + below(6); left > 0; --left) text += word() + " ";
    }
    return result;
  }

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

 private:
  std::mt19937 random_{11};
};

TEST(SearchRebuild, GivesTheBytesOfACleanBuild) {
  Portal portal;
  Writer writer;
  for (int step = 0; step < 44; ++step) {
    // It grows until there are long lists and more shards, then it shrinks.
    const bool grows = step < 28;
    const int come = grows ? 1 + static_cast<int>(writer.below(12)) : 0;
    for (int i = 0; i < come; ++i) {
      portal.words["d-" + std::to_string(writer.below(900))] = writer.paragraphs();
    }
    for (std::uint32_t left = grows ? writer.below(3) : 12; left > 0 && !portal.words.empty();
         --left) {
      auto one = portal.words.begin();
      std::advance(one, writer.below(static_cast<std::uint32_t>(portal.words.size())));
      if (!grows || writer.below(2) == 0) {
        portal.words.erase(one);
      } else {
        one->second.front() = writer.word();
      }
    }
    const Files clean = portal.clean();
    const Files again = portal.again().first;
    ASSERT_EQ(again.size(), clean.size()) << step;
    for (const auto& [path, bytes] : clean) {
      ASSERT_TRUE(again.contains(path)) << step << " " << path;
      ASSERT_EQ(again.at(path), bytes) << step << " " << path;
    }
  }
}

TEST(SearchRebuild, WritesOnlyWhatAnEditChanges) {
  Portal portal;
  Writer writer;
  for (int i = 0; i < 60; ++i) portal.words["d-" + std::to_string(i)] = writer.paragraphs();
  const auto all = portal.again().second;
  EXPECT_EQ(portal.again().second, 1U);  // the root
  portal.words["d-7"].front() += "rarea1";
  const auto edited = portal.again().second;
  EXPECT_LT(edited, 12U);
  EXPECT_GT(all, 5 * edited);
}

TEST(SearchRebuild, DoesNotBuildOnAShardThatIsNotAsItWas) {
  Portal portal;
  portal.words["d-1"] = {"un mot"};
  portal.words["d-2"] = {"un autre"};
  portal.again();
  portal.file("search/fr/l0.js").insert(20, "x");
  portal.words["d-1"] = {"une phrase"};
  EXPECT_TRUE(portal.again().first.empty());
  // Then all is made anew.
  EXPECT_EQ(portal.again().first, portal.clean());
}

TEST(SearchRebuild, MakesAllAnewWhereTheRecordsAreGone) {
  Portal portal;
  portal.words["d-1"] = {"un mot"};
  portal.again();
  std::filesystem::resize_file(portal.cache(), 0);
  portal.words["d-1"] = {"une phrase"};
  EXPECT_EQ(portal.again().first, portal.clean());
}

TEST(SearchRebuild, MakesAllAnewWhereARecordIsDamaged) {
  Portal portal;
  portal.words["d-1"] = {"un mot"};
  portal.words["d-2"] = {"un autre mot"};
  portal.again();
  std::string bytes = golden::read(portal.cache());
  for (char& byte : bytes) byte = static_cast<char>(byte ^ 1);
  std::ofstream(portal.cache(), std::ios::binary) << bytes;
  portal.words["d-1"] = {"une phrase"};
  EXPECT_EQ(portal.again().first, portal.clean());
}

TEST(SearchRebuild, DoesNotTakeTheTableOfAnotherBuild) {
  Portal portal;
  const std::string table = portal.cache().string() + ".table";
  portal.words["d-1"] = {"un mot"};
  portal.words["d-2"] = {"un autre"};
  portal.again();
  const std::string older = golden::read(table);
  portal.words["d-1"] = {"une phrase"};
  portal.again();
  std::ofstream(table, std::ios::binary) << older;
  EXPECT_EQ(portal.again().first, portal.clean());
}

}  // namespace

void register_golden_tests() {}
