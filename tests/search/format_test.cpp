#include "bits.h"
#include "changed_list.h"
#include "decode.h"
#include "postings.h"
#include "shard.h"
#include "slots.h"
#include "tokens.h"
#include "word_table.h"

#include "base/short_number.h"
#include "golden/golden.h"

#include <algorithm>
#include <map>
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
  const auto read = [](auto reader) {
    EXPECT_EQ(reader.bits(3), 5U);
    EXPECT_EQ(reader.rice(0), 0U);
    EXPECT_EQ(reader.rice(0), 19U);
    EXPECT_EQ(reader.rice(0), 20U);
    EXPECT_EQ(reader.rice(4), 4000000000U);
    EXPECT_EQ(reader.bits(32), 0xFFFFFFFFU);
    EXPECT_EQ(reader.rice(9), 1023U);
  };
  read(search_test::BitReader(text));
  read(BitReader(text));
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

using List = std::map<std::uint32_t, DocumentHits>;  // by slot

/// Lists of every shape, by a fixed seed.
class Shapes {
 public:
  DocumentHits document() {
    DocumentHits document;
    document.ranges.resize(below(3));
    for (Range& range : document.ranges) range = {below(60), below(300)};
    document.hits.resize(below(8) + (document.ranges.empty() ? 1 : 0));
    std::uint32_t unit = 0;
    for (Hit& hit : document.hits) {
      hit = {unit + below(30), below(4)};
      unit = hit.unit + 1;
    }
    return document;
  }

  List list(std::uint32_t most = 40) {
    List documents;
    std::uint32_t next = 0;
    for (std::uint32_t left = 1 + below(most); left > 0; --left) {
      const std::uint32_t slot = next + below(500);
      documents[slot] = document();
      next = slot + 1;
    }
    return documents;
  }

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

 private:
  std::mt19937 random_{7};
};

Postings postings(const List& list) {
  Postings result;
  for (const auto& [slot, document] : list) result.add(slot, document);
  return result;
}

TEST(SearchPostings, AreReadAsTheyWereWritten) {
  Shapes shapes;
  for (int round = 0; round < 50; ++round) {
    const List list = shapes.list();
    const std::string text = postings(list).encoded();
    EXPECT_EQ(search_test::decode_postings(text), list);
    EXPECT_EQ(Postings::decoded(text), postings(list));
    std::string bytes;
    for (const auto& [slot, document] : list) pack(document, bytes);
    std::string_view rest = bytes;
    std::string_view packed = bytes;
    for (const auto& [slot, document] : list) {
      std::string_view one = take_packed(packed);
      EXPECT_EQ(unpack(one), document);
      EXPECT_TRUE(one.empty());
      EXPECT_EQ(unpack(rest), document);
    }
    EXPECT_TRUE(rest.empty());
    EXPECT_TRUE(packed.empty());
  }
}

TEST(SearchPostings, ChangeAsDocumentsDo) {
  Shapes shapes;
  for (int round = 0; round < 100; ++round) {
    // In a long list with few changes the parameters stay.
    const bool is_long = round % 2 == 0;
    const List old = shapes.list(is_long ? 400 : 40);
    List now = old;
    for (const auto& [slot, document] : old) {
      if (shapes.below(is_long ? 100 : 3) == 0) now.erase(slot);
    }
    for (int i = 0; i < (is_long ? 1 : 5); ++i) now[shapes.below(9000)] = shapes.document();
    std::map<std::uint32_t, std::string> packed;
    for (const auto& [slot, document] : old) packed[slot];
    for (const auto& [slot, document] : now) pack(document, packed[slot]);
    std::vector<PostingsChange> changes;
    for (const auto& [slot, bytes] : packed) {
      const bool same = old.contains(slot) && now.contains(slot) && old.at(slot) == now.at(slot);
      if (!same || shapes.below(2) == 0) changes.push_back({slot, bytes});
    }
    const std::string text = postings(old).encoded();
    EXPECT_EQ(Postings::decoded(text).changed(changes), postings(now));
    EXPECT_EQ(changed_list(text, changes), postings(now).encoded());
  }
}

TEST(SearchPostings, OfOneDocumentTakeAFewLetters) {
  EXPECT_LE(postings({{1234, {{}, {{5, 3}}}}}).encoded().size(), 10U);
}

TEST(SearchPostings, KnowTheSizeOfANumber) {
  for (const std::uint32_t number : {0U, 1U, 127U, 128U, 16383U, 16384U, ~0U}) {
    std::string bytes;
    put_number(bytes, number);
    EXPECT_EQ(number_size(number), bytes.size());
  }
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

/// How many slots are other ones where a document is left out.
int moved_without(const std::vector<std::string>& names, std::size_t left_out) {
  std::vector<std::string_view> fewer(names.begin(), names.end());
  auto slots = assign_slots(fewer);
  const auto at = static_cast<std::ptrdiff_t>(left_out);
  fewer.erase(fewer.begin() + at);
  slots.erase(slots.begin() + at);
  const auto before = assign_slots(fewer);
  int moved = 0;
  for (std::size_t i = 0; i < before.size(); ++i) moved += slots[i] != before[i] ? 1 : 0;
  return moved;
}

TEST(SearchSlots, StayWhenADocumentComes) {
  const std::vector<std::string> names = slugs(1000);
  EXPECT_EQ(moved_without(names, 999), 0);
  int moved = 0;
  for (std::size_t i = 0; i < names.size(); i += 10) moved += moved_without(names, i);
  EXPECT_LE(moved, 200);
}

TEST(SearchWordTable, NumbersWordsAsTheyCome) {
  WordTable words;
  for (std::uint32_t i = 0; i < 5000; ++i) EXPECT_EQ(words.add("w" + std::to_string(i)), i);
  const std::string long_word(300000, 'z');
  EXPECT_EQ(words.add(long_word), 5000U);
  EXPECT_EQ(words.add("w17"), 17U);
  EXPECT_EQ(words.size(), 5001U);
  EXPECT_EQ(words[5000], long_word);
  EXPECT_EQ(words[4999], "w4999");
  EXPECT_EQ(words.find("w42", WordTable::hash("w42")), 42U);
  EXPECT_EQ(words.find("w5000", WordTable::hash("w5000")), WordTable::none);
  EXPECT_EQ(WordTable().find("w", WordTable::hash("w")), WordTable::none);
}

TEST(SearchWordTable, GoesOnFromWhatAnotherBuildHad) {
  WordTable words;
  std::uint32_t count = 0;
  for (int build = 0; build < 3; ++build) {
    for (int i = 0; i < 1000; ++i, ++count) {
      EXPECT_EQ(words.add("w" + std::to_string(count)), count);
    }
    WordTable next;
    EXPECT_TRUE(next.unpack(words.packed()));
    words = std::move(next);
    for (std::uint32_t i = 0; i < count; ++i) EXPECT_EQ(words.add("w" + std::to_string(i)), i);
    EXPECT_EQ(words.find("w3000", WordTable::hash("w3000")), WordTable::none);
    EXPECT_EQ(words[count - 1], "w" + std::to_string(count - 1));
  }
}

TEST(SearchWordTable, RefusesWhatIsNoTable) {
  WordTable words;
  for (const char* word : {"ab", "c", "def"}) words.add(word);
  const auto refused = [&](auto damage) {
    WordTable::Packed packed = words.packed();
    damage(packed);
    return !WordTable().unpack(packed);
  };
  EXPECT_FALSE(refused([](WordTable::Packed&) {}));
  EXPECT_TRUE(refused([](WordTable::Packed& packed) { packed.letters.pop_back(); }));
  EXPECT_TRUE(refused([](WordTable::Packed& packed) { packed.ends.pop_back(); }));
  EXPECT_TRUE(refused([](WordTable::Packed& packed) { packed.by_hash.pop_back(); }));
  EXPECT_TRUE(
      refused([](WordTable::Packed& packed) { std::swap(packed.by_hash[0], packed.by_hash[1]); }));
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
