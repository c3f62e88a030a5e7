#include "citations/year.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::citations {
namespace {

TEST(Year, IsToldByTheSymbol) {
  const std::vector<std::pair<std::string, int>> told{
      {"A/78/76", 2023},           {"A/RES/77/37", 2022},    {"A/DEC/75/564", 2020},
      {"A/RES/43/78 H", 1988},     {"A/C.1/78/L.60", 2023},  {"A/AC.292/2021/INF/1/Add.1", 2021},
      {"A/AC.292/2024/L.1", 2024}, {"E/RES/1996/31", 1996},  {"E/CN.15/2019/2", 2019},
      {"S/2015/1035", 2015},       {"A/75/816/Add.1", 2020},
  };
  for (const auto& [symbol, year] : told) EXPECT_EQ(year_of(symbol), year) << symbol;
}

TEST(Year, IsNotGuessed) {
  for (const std::string symbol : {"",
                                   "A",
                                   "A/",
                                   "A//",
                                   "A/78",
                                   "S/RES/1540",
                                   "S/RES/2019",
                                   "A/HRC/41/35",
                                   "A/CN.4/724",
                                   "A/CONF.225/21",
                                   "A/AC.290/12",
                                   "A/RES/12/3",
                                   "A/RES/2832(XXVI)",
                                   "A/-78/3",
                                   "A/C.1/1999",
                                   "A/9999999999/1",
                                   "A/2000000000/1",
                                   "HSP/HA/26",
                                   "E/2020",
                                   "A/RES",
                                   "A/INF/76"}) {
    EXPECT_EQ(year_of(symbol), std::nullopt) << symbol;
  }
}

}  // namespace
}  // namespace ibidem::citations
