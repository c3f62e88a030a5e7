#include "comparison.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>

namespace ibidem::bench {
namespace {

std::string way_of(const std::string& line) {
  return line.substr(line.rfind('\t') + 1);
}

void keep(const char* what, const std::string& sheet, const References& references,
          Differences& differences) {
  for (const auto& [line, printed] : references) {
    differences.insert(std::string(what) + "\t" + sheet + "\t" + line + "\t" + printed);
  }
}

void compare_sheet(Sheet sheet, Comparison& comparison) {
  Score& score = comparison.sheets[sheet.name];
  for (const auto& [line, printed] : sheet.expected) ++comparison.ways[way_of(line)].expected;
  for (const auto& [line, printed] : sheet.found) ++comparison.ways[way_of(line)].found;
  score.expected = sheet.expected.size();
  score.found = sheet.found.size();
  for (auto at = sheet.expected.begin(); at != sheet.expected.end();) {
    const auto same = sheet.found.find(at->first);
    if (same == sheet.found.end()) {
      ++at;
      continue;
    }
    ++comparison.ways[way_of(at->first)].right;
    ++score.right;
    sheet.found.erase(same);
    at = sheet.expected.erase(at);
  }
  comparison.total += score;
  keep("missed", sheet.name, sheet.expected, comparison.differences);
  keep("wrong", sheet.name, sheet.found, comparison.differences);
}

void print(const std::string& name, const Score& score) {
  std::printf("%-28s %5zu expected %5zu found   precision %6.2f %%   recall %6.2f %%\n",
              name.c_str(), score.expected, score.found, 100 * score.precision(),
              100 * score.recall());
}

Differences without(const Differences& all, const Differences& others) {
  Differences rest;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

}  // namespace

std::string line_of(const std::string& page, const Citation& citation) {
  std::string paragraphs;
  for (const std::string& paragraph : citation.paragraphs) {
    paragraphs += (paragraphs.empty() ? "" : "; ") + paragraph;
  }
  const std::string annex = !citation.annex           ? "-"
                            : citation.annex->empty() ? "annex"
                                                      : *citation.annex;
  return page + "\t" + citation.in + "\t" + (citation.target.empty() ? "?" : citation.target) +
         "\t" + annex + "\t" + (paragraphs.empty() ? "-" : paragraphs) + "\t" +
         std::string(name(citation.via));
}

void Score::operator+=(const Score& other) {
  expected += other.expected;
  found += other.found;
  right += other.right;
}

Comparison compare(const std::vector<Sheet>& sheets) {
  Comparison comparison;
  for (const Sheet& sheet : sheets) compare_sheet(sheet, comparison);
  return comparison;
}

void print(const Comparison& comparison) {
  for (const auto& [sheet, score] : comparison.sheets) print(sheet, score);
  std::puts("");
  for (const auto& [way, score] : comparison.ways) print(way, score);
  print("all", comparison.total);
}

bool print_changes(const Differences& before, const Differences& now) {
  const Differences gained = without(before, now);
  const Differences lost = without(now, before);
  for (const std::string& line : gained) std::printf("  gained: no longer %s\n", line.c_str());
  for (const std::string& line : lost) std::printf("  lost: now %s\n", line.c_str());
  std::printf("%zu gained, %zu lost\n", gained.size(), lost.size());
  return !gained.empty() || !lost.empty();
}

Differences read_differences(const std::filesystem::path& file) {
  Differences differences;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) differences.insert(line);
  return differences;
}

}  // namespace ibidem::bench
