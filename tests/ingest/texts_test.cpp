#include "print.h"

#include "golden/golden.h"
#include "markdown/parse.h"
#include "markdown/write.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

namespace ibidem::ingest {
namespace {

const std::string folder = TEST_FOLDER "/texts/";

Imported import_file(const std::string& path, const Options& options, Diagnostics& diagnostics) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const auto imported = import_text(golden::read(path), name, options, countries(), diagnostics);
  EXPECT_TRUE(imported) << print(diagnostics);
  return imported ? *imported : Imported{};
}

// Whole texts beside what they become. IBIDEM_REWRITE=1 rewrites what is expected.
class WholeText : public testing::TestWithParam<const char*> {};

TEST_P(WholeText, BecomesWhatIsExpected) {
  const std::string name = GetParam();
  Diagnostics diagnostics;
  const Imported imported = import_file(folder + name + ".txt", {}, diagnostics);
  const std::string result = print(imported) + "\n--- doubts\n" + print(diagnostics);
  const std::string expected = folder + name + ".expected.md";
  const char* rewrite = std::getenv("IBIDEM_REWRITE");
  if (rewrite != nullptr && std::string(rewrite) == "1") {
    std::ofstream(expected, std::ios::binary) << result;
    return;
  }
  EXPECT_EQ(golden::read(expected), result);
}

INSTANTIATE_TEST_SUITE_P(
    All, WholeText,
    testing::Values("report.en", "resolution.en", "wrapped.en", "wrapped-replies.en", "variants.fr",
                    "experts.en", "resolution-recognised.en", "draft-resolution.en",
                    "spaced-report.en", "letter.en", "council-resolution.en", "vienna.en",
                    "addendum.en", "decision.en", "geneva-paper.fr", "human-rights-council.fr",
                    "letter-with-table.en", "state-paper.en", "layout.en", "crime-commission.en"));

// pdftotext doubles the line ends of some documents: that changes nothing.
TEST(Wrapped, DoubleSpacedTextGivesTheSame) {
  const std::string source = golden::read(folder + "wrapped.en.txt");
  std::string doubled;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    doubled += source.substr(at, end - at) + " \n\n";
    at = end + 1;
  }
  Diagnostics diagnostics;
  const auto once = import_text(source, "text", {}, countries(), diagnostics);
  const auto twice = import_text(doubled, "text", {}, countries(), diagnostics);
  ASSERT_TRUE(once && twice);
  EXPECT_EQ(print(*once), print(*twice));
}

// What stands in the files of the content is what was imported.
TEST(Sources, MarkdownHoldsTheImportedTree) {
  for (const char* name :
       {"a-78-76", "a-res-77-37", "a-77-275", "a-ac.292-2024-2", "a-ac.292-2024-l.1"}) {
    Diagnostics diagnostics;
    Options options;
    options.symbol = name == std::string("a-78-76")           ? "A/78/76"
                     : name == std::string("a-res-77-37")     ? "A/RES/77/37"
                     : name == std::string("a-77-275")        ? "A/77/275"
                     : name == std::string("a-ac.292-2024-2") ? "A/AC.292/2024/2"
                                                              : "A/AC.292/2024/L.1";
    const Imported imported = import_file(
        std::string(PROJECT_FOLDER "/content/sources/") + name + ".fr.txt", options, diagnostics);
    for (const ImportedText& text : imported.texts) {
      Diagnostics unused;
      EXPECT_EQ(markdown::parse(markdown::write(text.tree), "text", 1, unused), text.tree)
          << text.folder;
    }
  }
}

}  // namespace
}  // namespace ibidem::ingest
