// Compares the references that are found in the content and in the passages with those that a
// reader expects, and with those that were found before.
#include "comparison.h"
#include "passages.h"
#include "tables.h"

#include <cstdio>
#include <fstream>
#include <string_view>
#include <vector>

namespace {

using namespace ibidem::bench;

// Both on the documents and on the passages.
bool good_enough(const std::vector<Sheet>& sheets, const char* of) {
  const Comparison comparison = compare(sheets);
  std::printf("\n== %s\n", of);
  print(comparison);
  return comparison.total.precision() >= 0.99 && comparison.total.recall() >= 0.98;
}

void write(const std::filesystem::path& file, const Differences& differences) {
  std::ofstream out(file, std::ios::binary);
  for (const std::string& line : differences) out << line << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view last = argc > 3 ? argv[3] : "";
  const bool accept = last == "--accept";
  if (argc < 3 || argc > 4 || (last.starts_with("-") && !accept)) {
    std::fputs("usage: bench_citations CONTENT FOLDER [--accept|BEFORE]\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[2];
  std::vector<Sheet> tables = read_tables(argv[1], folder / "expected");
  const std::vector<Sheet> passages = read_passages(folder / "passages");
  const bool good_tables = good_enough(tables, "the documents of the content");
  const bool good_passages = good_enough(passages, "passages as documents print them");

  tables.insert(tables.end(), passages.begin(), passages.end());
  const Differences now = compare(tables).differences;
  const std::filesystem::path list = folder / "differences.tsv";
  if (accept) write(list, now);
  const std::filesystem::path before = accept || last.empty() ? list : argv[3];
  std::printf("\n== against %s\n", before.string().c_str());
  const bool changed = print_changes(read_differences(before), now);
  if (changed && before == list) std::puts("The list is kept up to date with --accept.");
  return good_tables && good_passages && !(changed && before == list) ? 0 : 1;
}
