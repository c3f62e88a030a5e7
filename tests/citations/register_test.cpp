#include "citations/register.h"

#include "golden/golden.h"

#include <gtest/gtest.h>

namespace ibidem::citations {
namespace {

TEST(Register, OfThePortal) {
  Diagnostics diagnostics;
  const auto reports = parse_register(golden::read(PROJECT_FOLDER "/content/reports.yaml"),
                                      "reports.yaml", diagnostics);
  ASSERT_TRUE(reports);
  EXPECT_TRUE(diagnostics.empty());
  ASSERT_FALSE(reports->reports.empty());
  EXPECT_EQ(reports->reports.front().symbol, "A/65/201");
  EXPECT_EQ(reports->reports.front().year, "2010");
}

TEST(Register, EmptyFileIsEmpty) {
  Diagnostics diagnostics;
  const auto reports = parse_register("", "reports.yaml", diagnostics);
  ASSERT_TRUE(reports);
  EXPECT_TRUE(reports->reports.empty());
}

TEST(Register, WrongFiles) {
  for (const char* yaml :
       {"a: b", "- a: b", "- author: x\n  reports: y", "- author:\n    fr: []\n  reports: {}",
        "- author:\n    fr: [x]\n  reports:\n    \"21\": A/75/816",
        "- author:\n    fr: [x]\n  reports:\n    \"2021\": hello",
        "- author:\n    fr: [x]\n  reports:\n    \"2021\": A/75/816\n  other: 1", "- ["}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(parse_register(yaml, "reports.yaml", diagnostics)) << yaml;
    EXPECT_TRUE(diagnostics.has_errors()) << yaml;
  }
}

}  // namespace
}  // namespace ibidem::citations
