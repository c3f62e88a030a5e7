#include "print.h"

#include "golden/golden.h"
#include "markdown/parse.h"
#include "markdown/write.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

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

const std::vector<const char*> texts = {"resolution.en",
                                        "wrapped.en",
                                        "wrapped-replies.en",
                                        "variants.fr",
                                        "experts.en",
                                        "resolution-recognised.en",
                                        "draft-resolution.en",
                                        "spaced-report.en",
                                        "letter.en",
                                        "council-resolution.en",
                                        "addendum.en",
                                        "decision.en",
                                        "geneva-paper.fr",
                                        "human-rights-council.fr",
                                        "letter-with-table.en",
                                        "state-paper.en",
                                        "crime-commission.en",
                                        "two-organs.en",
                                        "committee-draft.fr",
                                        "decisions.en",
                                        "note-verbale.fr",
                                        "recorded-vote.en",
                                        "geneva-report.en",
                                        "report-1999.en",
                                        "convention.fr",
                                        "committee-report.en",
                                        "room-paper.fr",
                                        "two-annexes.fr",
                                        "corrigendum.fr",
                                        "single-spaced.en",
                                        "replies-of-others.fr",
                                        "security-council.fr",
                                        "joint-letter.en",
                                        "columns.en",
                                        "commission.en",
                                        "law-commission.en",
                                        "programme-report.fr",
                                        "pact.en",
                                        "groups-of-states.en",
                                        "transmitted-report.fr",
                                        "presidential-statement.en",
                                        "general-comment.en",
                                        "disarmament-letter.en",
                                        "bulletin.en",
                                        "record-part.en"};

// Of a table in two parts the second header goes, and cells are put together again; a label on a
// line of its own goes to its text before lines are counted.
const std::vector<const char*> put_together = {"report.en",
                                               "vienna.en",
                                               "layout.en",
                                               "assembly-draft.fr",
                                               "summary-record.en",
                                               "technology.en",
                                               "concluding-observations.fr",
                                               "periodic-review.en",
                                               "resolution-unindented.en",
                                               "report-unindented.fr",
                                               "letter-with-annex.fr",
                                               "unlaid-replies.fr",
                                               "unlaid-experts.en",
                                               "unlaid-letters.en",
                                               "unlaid-record.en",
                                               "sanctions-experts.en",
                                               "decimal-headings.en",
                                               "budget.en",
                                               "verbatim-record.en",
                                               "laid-experts.en",
                                               "unlaid-note-verbale.fr",
                                               "sponsored-draft.en",
                                               "table-heads.fr",
                                               "unlaid-note.fr",
                                               "rights-council-vote.en",
                                               "room-paper.en",
                                               "stacked-labels.en",
                                               "unlaid-review.fr",
                                               "regional-commission.en",
                                               "replies-of-observers.en",
                                               "opinion.en",
                                               "views.en",
                                               "treaty-paper.fr",
                                               "notes-without-rule.fr",
                                               "advisory-committee.en",
                                               "recognised-paper.en",
                                               "unlaid-agenda.en",
                                               "report-1999.fr",
                                               "unlaid-members.fr",
                                               "copied-note.en",
                                               "torn-notes.fr",
                                               "submissions-copied.en",
                                               "progress-annex.en",
                                               "ocr-report.en",
                                               "rolling-text.en",
                                               "replies-to-list.en",
                                               "concept-note.en",
                                               "council-preamble.fr",
                                               "two-calls.fr",
                                               "security-report.en",
                                               "unlaid-observations.fr",
                                               "decimal-points.en",
                                               "corrigendum.en",
                                               "worded-titles.en",
                                               "processor-notes.fr",
                                               "processor-notes.en",
                                               "processor-resolution.en",
                                               "processor-paper.en",
                                               "processor-draft.fr",
                                               "processor-table.en",
                                               "processor-figures.en",
                                               "unpaged-contents.en",
                                               "short-paper.en",
                                               "foot-figures.en",
                                               "final-document.fr"};

INSTANTIATE_TEST_SUITE_P(All, WholeText, testing::ValuesIn(texts));
INSTANTIATE_TEST_SUITE_P(PutTogether, WholeText, testing::ValuesIn(put_together));

// Letters and digits, nothing else: what joins words or marks them up is left out.
std::string letters_of(const std::string& text) {
  static const std::vector<std::string> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto digit = std::find_if(raised.begin(), raised.end(), [&](const std::string& mark) {
      return text.compare(at, mark.size(), mark) == 0;
    });
    if (digit != raised.end()) {
      result += static_cast<char>('0' + (digit - raised.begin()));
      at += digit->size();
    } else if (text[at] == '<' && text.find('>', at) < at + 6) {
      at = text.find('>', at) + 1;  // a tag
    } else {
      const unsigned char c = static_cast<unsigned char>(text[at++]);
      const bool accented = c == 0xC3 || (c >= 0x80 && c < 0xC0 && !result.empty() &&
                                          static_cast<unsigned char>(result.back()) == 0xC3);
      if (std::isalnum(c) != 0 || accented) result += static_cast<char>(c);
    }
  }
  return result;
}

// What stands below the name of a State is a fact.
bool is_origin(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin != std::string::npos && text[begin] == '[' && begin + 1 < text.size() &&
         (text.compare(begin, 9, "[Original") == 0 || std::isdigit(text[begin + 1]) != 0);
}

void collect(const std::vector<markdown::Block>& blocks,
             std::vector<std::pair<int, std::string>>& all) {
  for (const markdown::Block& block : blocks) {
    const bool note = block.kind == markdown::Block::Kind::note;
    if (!note && !is_origin(block.rich.text)) all.emplace_back(block.line, with_calls(block.rich));
    for (const auto& row : block.rows) {
      for (const RichText& cell : row) all.emplace_back(block.line, with_calls(cell));
    }
    for (const markdown::ListItem& item : block.items) {
      all.emplace_back(item.line, item.number);
      collect(item.blocks, all);
    }
  }
}

// Every letter and digit of the lines that are no furniture stands in the texts, in its order.
class Letters : public WholeText {};

TEST_P(Letters, NoneIsLostAndNoneInvented) {
  const std::string source = golden::read(folder + GetParam() + ".txt");
  Diagnostics diagnostics;
  const Imported imported = import_file(folder + GetParam() + ".txt", {}, diagnostics);
  std::set<int> removed;
  for (const Removed& line : imported.removed) removed.insert(line.line);
  std::string expected;
  std::istringstream in(source);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    if (!removed.contains(++number) && !is_origin(line)) expected += letters_of(line);
  }
  std::vector<std::pair<int, std::string>> pieces;
  for (const ImportedText& text : imported.texts) {
    const bool document = &text == &imported.texts.front();
    collect({text.tree.begin() + (document ? 1 : 0), text.tree.end()}, pieces);
  }
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string found;
  for (const auto& [line, piece] : pieces) found += letters_of(piece);
  EXPECT_EQ(expected, found);
}

INSTANTIATE_TEST_SUITE_P(All, Letters, testing::ValuesIn(texts));

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

// Without indents, empty lines and columns there is less to go by, and mostly enough.
TEST(Wrapped, TightTextGivesTheSame) {
  for (const char* name : {"council-resolution.en", "draft-resolution.en", "periodic-review.en",
                           "vienna.en", "wrapped.en", "layout.en", "assembly-draft.fr"}) {
    const std::string source = golden::read(folder + name + ".txt");
    std::string tight;
    std::istringstream in(source);
    for (std::string line; std::getline(in, line);) {
      std::istringstream words(line);
      std::string joined;
      for (std::string word; words >> word;) joined += (joined.empty() ? "" : " ") + word;
      if (!joined.empty()) tight += joined + "\n";
    }
    Diagnostics diagnostics;
    const auto loose = import_text(source, "text", {}, countries(), diagnostics);
    const auto same = import_text(tight, "text", {}, countries(), diagnostics);
    ASSERT_TRUE(loose && same) << name;
    EXPECT_EQ(print(*loose), print(*same)) << name;
  }
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
