#include "bits.h"
#include "decode.h"
#include "pool.h"
#include "postings.h"
#include "shard.h"
#include "slots.h"
#include "tokens.h"

#include "golden/golden.h"

#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

using namespace ibidem;
using namespace ibidem::search;

namespace {

/// "fr: words" -> the indexed words.
golden::Outcome tokens(const golden::Example& example) {
  const Language language{example.input.substr(0, 2)};
  const Tokens found(example.input.substr(4));
  std::string words;
  for (const std::string_view word : found.words()) {
    if (is_stop_word(word, language)) continue;
    words += (words.empty() ? "" : " ") + std::string(word);
  }
  return {words + "\n", ""};
}

TEST(SearchBits, ComeBackAsTheyWent) {
  BitWriter writer;
  writer.bits(5, 3);
  writer.rice(0, 0);
  writer.rice(19, 0);
  writer.rice(20, 0);
  writer.rice(4000000000U, 4);
  writer.bits(0xFFFFFFFF, 32);
  writer.rice(1023, 9);
  const std::string text = writer.text();
  search_test::BitReader reader(text);
  EXPECT_EQ(reader.bits(3), 5U);
  EXPECT_EQ(reader.rice(0), 0U);
  EXPECT_EQ(reader.rice(0), 19U);
  EXPECT_EQ(reader.rice(0), 20U);
  EXPECT_EQ(reader.rice(4), 4000000000U);
  EXPECT_EQ(reader.bits(32), 0xFFFFFFFFU);
  EXPECT_EQ(reader.rice(9), 1023U);
}

TEST(SearchBits, AreSafeInAScript) {
  EXPECT_EQ(std::set<char>(alphabet.begin(), alphabet.end()).size(), 91U);
  for (const char c : std::string("\"\\<&\n")) EXPECT_EQ(alphabet.find(c), std::string::npos);
}

TEST(SearchBits, ParameterFitsTheMean) {
  EXPECT_EQ(rice_parameter(0, 10), 0U);
  EXPECT_EQ(rice_parameter(10, 10), 0U);
  EXPECT_EQ(rice_parameter(1000, 10), 6U);
  EXPECT_EQ(rice_parameter(~0ULL / 100, 1), 15U);
}

/// Lists of every shape, by a fixed seed.
class Shapes {
 public:
  std::vector<DocumentHits> list() {
    std::vector<DocumentHits> documents(1 + below(40));
    std::uint32_t next = 0;
    for (DocumentHits& document : documents) {
      document.slot = next + below(500);
      next = document.slot + 1;
      document.ranges.resize(below(3));
      for (Range& range : document.ranges) range = {below(60), below(300)};
      document.hits.resize(below(8) + (document.ranges.empty() ? 1 : 0));
      std::uint32_t unit = 0;
      for (Hit& hit : document.hits) {
        hit = {unit + below(30), below(4)};
        unit = hit.unit + 1;
      }
    }
    return documents;
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  std::mt19937 random_{7};
};

TEST(SearchPostings, AreReadAsTheyWereWritten) {
  Shapes shapes;
  for (int round = 0; round < 50; ++round) {
    const std::vector<DocumentHits> documents = shapes.list();
    EXPECT_EQ(search_test::decode_postings(encode_postings(documents)), documents);
    std::string bytes;
    for (const DocumentHits& document : documents) pack(document, bytes);
    std::string_view rest = bytes;
    for (const DocumentHits& document : documents) EXPECT_EQ(unpack(rest), document);
    EXPECT_TRUE(rest.empty());
  }
}

TEST(SearchPostings, OfOneDocumentTakeAFewLetters) {
  EXPECT_LE(encode_postings({{1234, {}, {{5, 3}}}}).size(), 10U);
}

TEST(SearchPostings, WeighMoreWhereTheWordIsMoreOfTheText) {
  EXPECT_GT(hit_weight(10, 10), hit_weight(10, 200));
  EXPECT_GT(hit_weight(40, 100), hit_weight(10, 100));
  EXPECT_GE(hit_weight(10, 50), hit_weight(6, 50));
  EXPECT_EQ(hit_weight(10000, 1), 3U);
  EXPECT_EQ(hit_weight(6, 1000000), 0U);
}

std::vector<std::string> slugs(int count) {
  std::vector<std::string> result;
  for (int i = 0; i < count; ++i) result.push_back("a-" + std::to_string(i));
  return result;
}

TEST(SearchSlots, AreDistinctAndFew) {
  for (const int count : {0, 1, 2, 3, 100, 3000}) {
    const std::vector<std::string> names = slugs(count);
    const auto slots = assign_slots({names.begin(), names.end()});
    EXPECT_EQ(std::set<std::uint32_t>(slots.begin(), slots.end()).size(), names.size());
    for (const std::uint32_t slot : slots) EXPECT_LE(slot, names.size() * 3 / 2 + 40);
  }
}

TEST(SearchSlots, StayWhenADocumentComes) {
  const std::vector<std::string> names = slugs(1000);
  const std::vector<std::string_view> all(names.begin(), names.end());
  std::vector<std::string_view> fewer = all;
  fewer.erase(fewer.begin() + 500);
  auto slots = assign_slots(all);
  slots.erase(slots.begin() + 500);
  const auto before = assign_slots(fewer);
  int moved = 0;
  for (std::size_t i = 0; i < before.size(); ++i) moved += slots[i] != before[i];
  EXPECT_LE(moved, 30);
}

TEST(SearchSlots, FollowFromTheSlugAlone) {
  const std::vector<std::string> names = slugs(200);
  std::vector<std::string_view> backwards(names.rbegin(), names.rend());
  auto slots = assign_slots(backwards);
  std::reverse(slots.begin(), slots.end());
  EXPECT_EQ(slots, assign_slots({names.begin(), names.end()}));
}

TEST(SearchPool, KeepsWhatGrowsByTurns) {
  BytePool pool;
  std::vector<std::string> wanted(300);
  for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_EQ(pool.add(), i);
  for (std::size_t turn = 0; turn < 200; ++turn) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const std::string bytes((i * 7 + turn * 13) % 40, static_cast<char>('a' + turn % 26));
      wanted[i] += bytes;
      pool.append(static_cast<std::uint32_t>(i), bytes);
    }
  }
  pool.append(7, std::string(3000000, 'z'));
  wanted[7] += std::string(3000000, 'z');
  for (std::uint32_t i = 0; i < wanted.size(); ++i) {
    EXPECT_EQ(pool.size(i), wanted[i].size());
    EXPECT_EQ(pool.copy(i), wanted[i]);
  }
}

TEST(SearchShards, AreNamedByTheHashThatTheScriptComputes) {
  EXPECT_EQ(shard_hash(""), 2166136261U);
  EXPECT_EQ(shard_hash("a"), 0xe40c292cU);
  EXPECT_EQ(shard_bits(0), 0U);
  EXPECT_EQ(shard_bits(6000), 0U);
  EXPECT_EQ(shard_bits(600000), 7U);
}

}  // namespace

void register_golden_tests() {
  golden::register_examples("Tokens", TEST_FOLDER "/tokens.md", tokens);
}
