#include "model/modification.h"

#include "golden/golden.h"

#include <string>

#include <gtest/gtest.h>

namespace ibidem {
namespace {

/// "revision 2 of A/C.1/77/L.73", or nothing.
std::string told(std::string_view symbol) {
  const auto found = modification(symbol);
  if (!found) return {};
  return std::string(name(found->kind)) + " " + std::to_string(found->number) + " of " +
         std::string(found->of);
}

TEST(Modification, IsWhatTheEndOfASymbolSays) {
  EXPECT_EQ(told("A/79/214/Corr.1"), "corrigendum 1 of A/79/214");
  EXPECT_EQ(told("A/C.1/77/L.73/Rev.2"), "revision 2 of A/C.1/77/L.73");
  EXPECT_EQ(told("A/78/76/Add.10"), "addendum 10 of A/78/76");
  EXPECT_EQ(told("CD/1299/Amend.1"), "amendment 1 of CD/1299");
  EXPECT_EQ(told("A/78/76/Add.1/Corr.1"), "corrigendum 1 of A/78/76/Add.1");
}

TEST(Modification, IsNothingElse) {
  for (const char* symbol :
       {"", "A/79/214", "A/79/214/", "A/79/214/Corr.", "A/79/214/Corr.x", "A/79/214/Corr.0",
        "A/79/214/Corr.1 ", "Corr.1", "A/AC.292/2024/L.1"}) {
    EXPECT_EQ(told(symbol), "") << symbol;
  }
}

TEST(Modification, OfACorrigendumIsWhatItCorrects) {
  EXPECT_EQ(corrected_by("A/79/214/Corr.1"), "A/79/214");
  EXPECT_FALSE(corrected_by("A/79/214/Add.1"));
}

}  // namespace
}  // namespace ibidem

void register_golden_tests() {}
