#pragma once

#include "model/citation.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ibidem::bench {

/// References by what must agree in them, a line with tabs: page, element, document, annex ("-" for
/// none, "annex" for one without a number), paragraphs, way; to what is printed.
using References = std::multimap<std::string, std::string>;

/// A reference that was found, as such a line.
std::string line_of(const std::string& page, const Citation& citation);

/// What was to be found in one text, and what was.
struct Sheet {
  std::string name;
  References expected;
  References found;
};

struct Score {
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  void operator+=(const Score& other);
  double precision() const { return found == 0 ? 1 : double(right) / double(found); }
  double recall() const { return expected == 0 ? 1 : double(right) / double(expected); }
};

/// What is not as expected, a line each: "missed" or "wrong", the name of the sheet, the reference,
/// what is printed, with tabs between.
using Differences = std::multiset<std::string>;

struct Comparison {
  std::map<std::string, Score> sheets;
  std::map<std::string, Score> ways;
  Score total;
  Differences differences;
};

Comparison compare(const std::vector<Sheet>& sheets);

/// Prints the figures of the sheets, of the ways, and of all together.
void print(const Comparison& comparison);

/// Prints what was gained and lost against the differences of another time; whether there is any.
bool print_changes(const Differences& before, const Differences& now);

/// The lines of a file; empty if there is none.
Differences read_differences(const std::filesystem::path& file);

}  // namespace ibidem::bench
