#include "language/fold.h"

#include <string>

#include <gtest/gtest.h>

using ibidem::language::fold;
using ibidem::language::folded;
using ibidem::language::is_capital;

namespace {

TEST(Fold, DropsCaseAndAccents) {
  EXPECT_EQ(folded("ÉLÉMENTS à l’Île d'Œuvre, Ægis, Straße, Łódź, İstanbul"),
            "elements a l'ile d'oeuvre, aegis, strasse, lodz, istanbul");
}

TEST(Fold, ReadsDecomposedLettersAndLigatures) {
  EXPECT_EQ(folded("e\u0301tat, o\uFB03ce, \uFB01n, coo\u00ADperation, 1\u1D49\u02B3, n\u00BA"),
            "etat, office, fin, cooperation, 1er, no");
}

TEST(Fold, MakesBlanksAndHyphensPlain) {
  EXPECT_EQ(folded("a\u00A0b\u202Fc\td\ne\u2009f"), "a b c d e f");
  EXPECT_EQ(folded("Viet\u2011Nam – – Guinée\u2010Bissau"), "viet-nam – – guinee-bissau");
}

TEST(Fold, KeepsCallsOfNotesApart) {
  EXPECT_EQ(folded("cyberespace¹⁰ A²"), "cyberespace¹⁰ a²");
}

TEST(Fold, LeavesOtherScriptsTheirLetters) {
  EXPECT_EQ(folded("РОССИЯ ΕΛΛΆΔΑ 中国 \U0001F600"), "россия ελλαδα 中国 \U0001F600");
}

TEST(Fold, KnowsWhereEachByteCameFrom) {
  const std::string text = "Œuvre É\u0301 x";
  const auto result = fold(text);
  EXPECT_EQ(result.text, "oeuvre e x");
  ASSERT_EQ(result.origin.size(), result.text.size() + 1);
  EXPECT_EQ(text.substr(result.origin[2]), "uvre É\u0301 x");
  EXPECT_EQ(text.substr(result.origin[7]), "É\u0301 x");
  EXPECT_EQ(text.substr(result.origin[8]), " x");
  EXPECT_EQ(result.origin.back(), text.size());
}

TEST(Fold, GrowsWithoutHarm) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "Ⱥ";
  EXPECT_EQ(folded(text).size(), 3000U);
  EXPECT_EQ(folded(""), "");
}

TEST(Fold, SurvivesBytesThatAreNoText) {
  std::string text;
  for (int i = 0; i < 256; ++i) text += static_cast<char>(i);
  for (int i = 255; i >= 0; --i) text += static_cast<char>(i);
  const auto result = fold(text);
  EXPECT_EQ(result.origin.size(), result.text.size() + 1);
}

TEST(Fold, KnowsCapitals) {
  EXPECT_TRUE(is_capital("État", 0));
  EXPECT_FALSE(is_capital("état", 0));
  EXPECT_TRUE(is_capital("A", 0));
  EXPECT_FALSE(is_capital("1", 0));
  EXPECT_FALSE(is_capital("", 0));
}

}  // namespace
