#include "citations/year.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace ibidem::citations {
namespace {

std::vector<std::string_view> parts_of(std::string_view symbol) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= symbol.size();) {
    const auto end = std::min(symbol.find('/', begin), symbol.size());
    parts.push_back(symbol.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// The number that a part is, without the letter of an old resolution ("78 H").
std::optional<int> number(std::string_view part) {
  int value = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
  if (error != std::errc() || end != part.data() + part.size() || part.front() == '-') {
    return std::nullopt;
  }
  return value;
}

/// Whether a part stands between the Assembly's "A" and its session: "RES", "DEC", a main
/// committee. Other bodies below the Assembly count sessions of their own.
bool precedes_session(std::string_view part) {
  constexpr auto series = std::to_array<std::string_view>({"RES", "DEC", "BUR", "INF"});
  if (std::find(series.begin(), series.end(), part) != series.end()) return true;
  return part.size() == 3 && part.starts_with("C.") && part[2] >= '1' && part[2] <= '6';
}

}  // namespace

std::optional<int> year_of(std::string_view symbol) {
  constexpr int first_year = 1946;
  constexpr int last_year = 2099;
  constexpr int first_session_in_symbols = 31;
  constexpr int sessions_begin = 1945;  // the first session opened in January 1946, but the
                                        // second in 1947: N opens in 1945 + N
  const auto parts = parts_of(symbol);
  // The last part is the number of the document within its series.
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    const auto value = number(parts[i]);
    if (value && parts[i].size() == 4 && *value >= first_year && *value <= last_year) return value;
  }
  if (parts.size() < 3 || parts.front() != "A") return std::nullopt;
  std::size_t at = 1;
  if (precedes_session(parts[at])) ++at;
  if (at + 1 >= parts.size()) return std::nullopt;
  const auto session = number(parts[at]);
  if (!session || *session < first_session_in_symbols) return std::nullopt;
  const int year = sessions_begin + *session;
  if (year > last_year) return std::nullopt;
  return year;
}

}  // namespace ibidem::citations
