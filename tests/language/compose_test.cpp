#include "language/compose.h"

#include <string>

#include <gtest/gtest.h>

using ibidem::language::composed;
using ibidem::language::has_lone_marks;

namespace {

TEST(Compose, JoinsLettersAndMarks) {
  EXPECT_EQ(composed("De\u0301cision, c\u0327a, E\u0302tre, a\u0300 l'i\u0302le"),
            "Décision, ça, Être, à l'île");
  EXPECT_EQ(composed("u\u031B\u0301o\u0302\u0323"), "ứộ");
}

TEST(Compose, LeavesTheRestAsItIs) {
  // Ohm and ångström signs, superscripts and ligatures are others' business.
  const std::string rest = "Œuvre 10\u2126 \u212B note\u00B9\u2070 \uFB01n q\u0301 \u0301";
  EXPECT_EQ(composed(rest), rest);
  EXPECT_EQ(composed("\u0301"), "\u0301");
  EXPECT_EQ(composed(""), "");
}

TEST(Compose, TellsWhetherMarksStandAlone) {
  EXPECT_TRUE(has_lone_marks("e\u0301"));
  EXPECT_FALSE(has_lone_marks("é ͳ Ωб"));
}

}  // namespace
