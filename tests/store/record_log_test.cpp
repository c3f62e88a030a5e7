#include "store/record_log.h"

#include "temporary_folder.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

using namespace ibidem;
using store::RecordLog;

namespace {

/// Writes records with a table that says "first" and gives their offsets.
std::vector<std::uint64_t> fill(const TemporaryFolder& folder) {
  RecordLog log(folder.path() / "records");
  std::vector<std::uint64_t> offsets{log.add("one").offset, log.add("the other").offset};
  EXPECT_TRUE(log.finish("first"));
  return offsets;
}

TEST(RecordLog, IsEmptyWhereThereIsNone) {
  const TemporaryFolder folder;
  RecordLog log(folder.path() / "below/records");
  EXPECT_EQ(log.take_table().bytes(), "");
  EXPECT_EQ(log.read(0, 1), "");
}

TEST(RecordLog, KeepsRecordsForTheNext) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  RecordLog log(folder.path() / "records");
  EXPECT_EQ(log.take_table().bytes(), "first");
  EXPECT_EQ(log.read(offsets[0], 3), "one");
  EXPECT_EQ(log.read(offsets[1], 9), "the other");
}

TEST(RecordLog, ReadsNothingBeyondItsEnd) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  RecordLog log(folder.path() / "records");
  EXPECT_EQ(log.read(offsets[1], 10), "");
  EXPECT_EQ(log.read(std::uint64_t{1} << 63U, 1), "");
  EXPECT_EQ(log.read(0, ~std::uint64_t{0}), "");
  EXPECT_EQ(log.read(offsets[1] + 1, 1), "") << "no record begins there";
}

TEST(RecordLog, CopiesPartsOfRecordsWhereverTheyAre) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  RecordLog log(folder.path() / "records");
  EXPECT_EQ(log.copy(log.read(offsets[1], 9).substr(4, 3)), "oth");
  EXPECT_EQ(log.copy(log.add("added").bytes.substr(1)), "dded");
  EXPECT_EQ(log.copy({}), "");
  RecordLog unnamed;
  EXPECT_EQ(unnamed.copy(unnamed.add("words").bytes.substr(0, 4)), "word");
}

TEST(RecordLog, AddsBehindWhatIsThereAndMovesNothing) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  const std::string before = folder.get("records");
  {
    RecordLog log(folder.path() / "records");
    const std::string_view old = log.read(offsets[0], 3);
    const auto added = log.add("more");
    EXPECT_EQ(added.bytes, "more");
    EXPECT_EQ(old, "one");
    EXPECT_TRUE(log.finish("second"));
  }
  EXPECT_TRUE(folder.get("records").starts_with(before));
  RecordLog log(folder.path() / "records");
  EXPECT_EQ(log.take_table().bytes(), "second");
  EXPECT_EQ(log.read(offsets[1], 9), "the other");
}

TEST(RecordLog, OfABuildThatWasKilledHasTheTableOfTheOneBefore) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  { RecordLog(folder.path() / "records").add("half of somethi"); }
  std::uint64_t offset = 0;
  {
    RecordLog log(folder.path() / "records");
    EXPECT_EQ(log.take_table().bytes(), "first");
    EXPECT_EQ(log.read(offsets[0], 3), "one");
    offset = log.add("whole").offset;
    EXPECT_TRUE(log.finish("third"));
  }
  EXPECT_EQ(RecordLog(folder.path() / "records").read(offset, 5), "whole");
}

TEST(RecordLog, WithADamagedTableIsEmpty) {
  const TemporaryFolder folder;
  fill(folder);
  std::string table = folder.get("records.table");
  table[1] = 'F';
  folder.put("records.table", table);
  EXPECT_EQ(RecordLog(folder.path() / "records").take_table().bytes(), "");
  folder.put("records.table", "short");
  EXPECT_EQ(RecordLog(folder.path() / "records").take_table().bytes(), "");
}

TEST(RecordLog, ThatWasCutShortLacksWhatIsCutOff) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  std::filesystem::resize_file(folder.path() / "records", offsets[1] + 2);
  RecordLog log(folder.path() / "records");
  EXPECT_EQ(log.read(offsets[0], 3), "one");
  EXPECT_EQ(log.read(offsets[1], 9), "");
}

TEST(RecordLog, IsRewrittenWithoutWhatIsNotNeeded) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  {
    RecordLog log(folder.path() / "records");
    const auto added = log.add("more");
    const std::string_view other = log.read(offsets[1], 9);
    const std::vector<std::pair<std::uint64_t, std::uint64_t>> kept{{offsets[1], 9},
                                                                    {added.offset, 4}};
    EXPECT_TRUE(log.rewrite(kept));
    EXPECT_EQ(other, "the other") << "what was looked at stays as long as the log";
    EXPECT_EQ(added.bytes, "more");
    EXPECT_TRUE(log.finish("rewritten"));
  }
  RecordLog log(folder.path() / "records");
  EXPECT_EQ(log.read(0, 9), "the other");
  EXPECT_EQ(log.read(16, 4), "more");
  EXPECT_EQ(log.size(), 24U);
}

TEST(RecordLog, IsWrittenByOneAtATime) {
  const TemporaryFolder folder;
  const auto offsets = fill(folder);
  RecordLog first(folder.path() / "records");
  RecordLog second(folder.path() / "records");
  EXPECT_EQ(second.read(offsets[0], 3), "one");
  EXPECT_EQ(second.add("of the second").bytes, "of the second");
  EXPECT_FALSE(second.finish("of the second"));
  first.add("of the first");
  EXPECT_TRUE(first.finish("of the first"));
  EXPECT_EQ(RecordLog(folder.path() / "records").take_table().bytes(), "of the first");
}

TEST(RecordLog, StaysInMemoryWhereItCannotWrite) {
  const TemporaryFolder folder;
  folder.put("file", "");
  RecordLog log(folder.path() / "file/records");
  const auto added = log.add("some");
  log.add(std::string(100000, 'x'));
  EXPECT_EQ(added.bytes, "some");
  EXPECT_FALSE(log.finish("table"));
  RecordLog unnamed;
  EXPECT_EQ(unnamed.add("words").bytes, "words");
  EXPECT_FALSE(unnamed.finish("table"));
}

TEST(RecordLog, GivesPagesBackWithoutLosingThem) {
  const TemporaryFolder folder;
  RecordLog log(folder.path() / "records");
  const std::string record(std::size_t{30} << 20U, 'x');
  const auto added = log.add(record);
  log.looked_at(added.bytes);
  EXPECT_EQ(added.bytes, record);
  log.give_back();
  EXPECT_EQ(added.bytes, record);
  log.looked_at("what lies elsewhere");
}

}  // namespace
