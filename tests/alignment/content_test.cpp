#include "../corpus/site.h"
#include "alignment/message.h"
#include "corpus/corpus.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace ibidem::corpus {
namespace {

const std::filesystem::path content = std::filesystem::path(PROJECT_FOLDER) / "content";

// What the project itself publishes: its English texts say what the French ones say, or an editor
// has said why a finding is none.
TEST(Content, HasNoOpenFindings) {
  Diagnostics diagnostics;
  const auto corpus = load(content, default_tables(), diagnostics);
  ASSERT_TRUE(corpus);
  for (std::size_t i = 0; i < corpus->documents.size(); ++i) {
    const Record& record = corpus->documents[i];
    for (const Finding& finding : record.findings) {
      EXPECT_FALSE(finding.accepted.empty()) << record.document.slug << "#" << finding.in << " "
                                             << finding.code << ": " << alignment::message(finding);
    }
  }
}

}  // namespace
}  // namespace ibidem::corpus
