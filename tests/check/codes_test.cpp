#include "golden/golden.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

const fs::path project = PROJECT_FOLDER;

// The codes that headers declare, `Code word{"name", Severity::word}`, with their severities.
using Codes = std::map<std::string, std::set<std::string>>;

void declared(const std::string& header, Codes& codes) {
  const std::string start = "constexpr Code ";
  for (std::size_t at = header.find(start); at != std::string::npos; at = header.find(start, at)) {
    const std::size_t open = header.find('"', at);
    const std::size_t close = header.find('"', open + 1);
    const std::size_t end = header.find('}', close);
    codes[header.substr(open + 1, close - open - 1)].insert(
        header.substr(close + 1, end - close - 1));
    at = end;
  }
}

Codes all_codes() {
  Codes codes;
  for (const auto& entry : fs::recursive_directory_iterator(project / "generator")) {
    if (entry.path().filename() == "codes.h") declared(ibidem::golden::read(entry.path()), codes);
  }
  return codes;
}

// Where an expectation of a test may name a code: golden files, what sites and command-line cases
// expect, and programs.
std::string all_expectations() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(project / "tests")) {
    const fs::path name = entry.path().filename();
    const bool expects = name.extension() == ".md" || name.extension() == ".cpp" ||
                         name == "expected.txt" || name == "err";
    if (entry.is_regular_file() && expects) text += ibidem::golden::read(entry.path()) + "\n";
  }
  return text;
}

bool names(const std::string& text, const std::string& code) {
  const auto part = [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); };
  for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
    if (at > 0 && part(text[at - 1])) continue;
    if (!part(text[at + code.size()])) return true;
  }
  return false;
}

TEST(Codes, MeanTheSameEverywhere) {
  const Codes codes = all_codes();
  EXPECT_GT(codes.size(), 30U);
  for (const auto& [code, severities] : codes) EXPECT_EQ(severities.size(), 1U) << code;
}

TEST(Codes, HaveAPageEach) {
  for (const auto& [code, severities] : all_codes()) {
    const fs::path page = project / "generator/diagnostics" / (code + ".md");
    EXPECT_TRUE(fs::exists(page)) << page;
    if (!fs::exists(page)) continue;
    EXPECT_TRUE(ibidem::golden::read(page).starts_with("# " + code + "\n")) << page;
  }
}

TEST(Codes, HaveAnExampleEach) {
  const std::string expectations = all_expectations();
  for (const auto& [code, severities] : all_codes()) {
    EXPECT_TRUE(names(expectations, code)) << "no test expects " << code;
  }
}

}  // namespace
