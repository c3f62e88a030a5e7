#include "../corpus/site.h"
#include "base/parallel.h"
#include "check/citations.h"
#include "check/translations.h"
#include "corpus/corpus.h"

#include <gtest/gtest.h>

namespace ibidem::check {
namespace {

namespace fs = std::filesystem;

const fs::path valid = fs::path(PROJECT_FOLDER) / "tests/sites";
const fs::path invalid = fs::path(PROJECT_FOLDER) / "tests/sites-invalid";

// All problems of a content folder, as `ibidem check` sees them before the site is built.
std::string problems_of(const fs::path& content) {
  Diagnostics diagnostics;
  const auto corpus = corpus::load(content, corpus::default_tables(), diagnostics);
  if (!corpus) return corpus.error().code + ": " + corpus.error().message + "\n";
  check_translations(*corpus, diagnostics);
  check_citations(*corpus, diagnostics);
  return corpus::listed(diagnostics, content);
}

TEST(Sites, InvalidOnesTellTheirProblem) {
  for (const fs::path& site : corpus::folders_of(invalid)) {
    const std::string problems = problems_of(site);
    EXPECT_NE(problems.find(" " + site.filename().string() + ": "), std::string::npos)
        << site << "\n"
        << problems;
    corpus::expect_file(site / "expected.txt", problems);
  }
}

TEST(Sites, ValidOnesHaveNoProblem) {
  for (const fs::path& site : corpus::folders_of(valid)) EXPECT_EQ(problems_of(site), "") << site;
}

TEST(Sites, TheNumberOfThreadsDoesNotShow) {
  for (const fs::path& site : corpus::folders_of(invalid)) {
    set_threads(1);
    const std::string serial = problems_of(site);
    set_threads(8);
    EXPECT_EQ(problems_of(site), serial) << site;
    set_threads(0);
  }
}

}  // namespace
}  // namespace ibidem::check
