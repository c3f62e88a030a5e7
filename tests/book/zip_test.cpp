#include "book/zip.h"

#include "golden/golden.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

using ibidem::Error;
using ibidem::Result;
using ibidem::book::Entry;

namespace {

Entry entry(std::string path, std::string bytes, bool deflated = true) {
  return {std::move(path), [bytes = std::move(bytes)] { return Result<std::string>(bytes); },
          deflated};
}

std::vector<Entry> three() {
  return {entry("mimetype", "application/epub+zip", false),
          entry("a/été.txt", std::string(100000, 'x')), entry("empty", "")};
}

std::string packed(const std::vector<Entry>& entries) {
  auto bytes = ibidem::book::zip(entries);
  EXPECT_TRUE(bytes) << bytes.error().message;
  return bytes.value_or("");
}

class InFolder : public testing::Test {
 protected:
  void SetUp() override {
    auto pattern = (std::filesystem::temp_directory_path() / "ibidem-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};
using ZipFile = InFolder;

TEST(Zip, BeginsWithTheKindOfFile) {
  const auto bytes = packed(three());
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(bytes.substr(26, 4), std::string("\x08\0\0\0", 4)) << "a name of 8, no extra field";
  EXPECT_EQ(bytes.substr(30, 28), "mimetypeapplication/epub+zip");
}

TEST(Zip, Deflates) {
  EXPECT_LT(packed(three()).size(), 1000U);
}

/// Of the entry that an archive begins with.
std::uint32_t number_at(const std::string& archive, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, archive.data() + at, sizeof(number));
  return number;
}

TEST(Zip, SaysWhatTheFileWasBeforeItWasDeflated) {
  const auto bytes = packed({entry("a", std::string(100000, 'x'))});
  EXPECT_EQ(bytes.substr(8, 2), std::string("\x08\0", 2)) << "deflated";
  EXPECT_EQ(number_at(bytes, 14), 0xFE071171U) << "CRC-32";
  EXPECT_LT(number_at(bytes, 18), 1000U);
  EXPECT_EQ(number_at(bytes, 22), 100000U);
}

TEST(Zip, SaysTheSameInEveryTimeZone) {
  const auto here = packed(three());
  for (const auto* zone : {"UTC", "Pacific/Kiritimati", "America/St_Johns", "Africa/Monrovia"}) {
    ::setenv("TZ", zone, 1);
    ::tzset();
    EXPECT_EQ(packed(three()), here) << zone;
  }
  ::unsetenv("TZ");
  ::tzset();
  // Noon, 1 January 1980.
  EXPECT_EQ(here.substr(10, 4), std::string("\0\x60\x21\0", 4));
}

TEST_F(ZipFile, HasTheSameBytesAsInMemory) {
  const auto path = folder_ / "a.zip";
  for (const mode_t mask : {022, 077}) {
    ::umask(mask);
    ASSERT_TRUE(ibidem::book::zip_file(three(), path));
    EXPECT_EQ(ibidem::golden::read(path.string()), packed(three()));
  }
  ::umask(022);
}

TEST_F(ZipFile, FailsWhereItCannotBeWritten) {
  const auto done = ibidem::book::zip_file(three(), folder_ / "missing" / "a.zip");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, "cannot-write");
}

TEST(Zip, TellsWhichFileCouldNotBeHad) {
  auto entries = three();
  entries[1].bytes = []() -> Result<std::string> {
    return tl::unexpected(Error{"cannot-read", "no text"});
  };
  const auto bytes = ibidem::book::zip(entries);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, "cannot-read");
}

/// More than are packed at a time.
std::vector<Entry> many() {
  std::vector<Entry> entries;
  for (int i = 0; i < 100; ++i) {
    entries.push_back(entry("file-" + std::to_string(i + 100), std::to_string(i)));
  }
  return entries;
}

TEST(Zip, KeepsTheOrderOfManyFiles) {
  const auto bytes = packed(many());
  std::size_t at = 0;
  for (const auto& one : many()) {
    const auto next = bytes.find(one.path, at);
    ASSERT_NE(next, std::string::npos) << one.path;
    at = next + 1;
  }
}

TEST(Zip, TellsOfTheFirstOfManyThatCouldNotBeHad) {
  auto entries = many();
  for (const std::size_t i : {70U, 80U}) {
    entries[i].bytes = [i]() -> Result<std::string> {
      return tl::unexpected(Error{"cannot-read", std::to_string(i)});
    };
  }
  const auto bytes = ibidem::book::zip(entries);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().message, "70");
}

TEST(Zip, RefusesTwoFilesOfOneName) {
  EXPECT_FALSE(ibidem::book::zip({entry("a", "1"), entry("a", "2")}));
}

TEST(Zip, AsksForEachFileOnce) {
  int asked = 0;
  packed({{"a", [&] {
             ++asked;
             return Result<std::string>("a");
           }}});
  EXPECT_EQ(asked, 1);
}

}  // namespace
