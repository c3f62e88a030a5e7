// Compares the references found in the content with the tables made by reading.
#include "corpus/corpus.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

namespace {

using namespace ibidem;
namespace fs = std::filesystem;

// What a reference must agree in, as one line: page, element, document, annex, paragraphs, way.
using References = std::multimap<std::string, std::string>;  // to what is printed

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

References read_expected(const fs::path& file) {
  References expected;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.rfind('\t');
    if (tab != std::string::npos) expected.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return expected;
}

References found_in(const corpus::Corpus& corpus, const std::string& slug,
                    const Language& language) {
  References found;
  for (const corpus::Record& record : corpus.documents) {
    const std::string& page = record.document.slug;
    if (page != slug && !page.starts_with(slug + "/")) continue;
    const auto text = record.texts.find(language);
    if (text == record.texts.end()) continue;
    for (const Citation& citation : text->second.citations) {
      found.emplace(line_of(page, citation), citation.text);
    }
  }
  return found;
}

struct Score {
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  void operator+=(const Score& other) {
    expected += other.expected;
    found += other.found;
    right += other.right;
  }
  double precision() const { return found == 0 ? 1 : double(right) / double(found); }
  double recall() const { return expected == 0 ? 1 : double(right) / double(expected); }
};

std::string way_of(const std::string& line) {
  return line.substr(line.rfind('\t') + 1);
}

void list(const char* what, const References& references) {
  for (const auto& [line, printed] : references) {
    std::printf("  %s\t%s\t%s\n", what, line.c_str(), printed.c_str());
  }
}

std::map<std::string, Score> compare(References expected, References found, bool all) {
  std::map<std::string, Score> scores;
  for (const auto& [line, printed] : expected) ++scores[way_of(line)].expected;
  for (const auto& [line, printed] : found) ++scores[way_of(line)].found;
  for (auto at = expected.begin(); at != expected.end();) {
    const auto same = found.find(at->first);
    if (same == found.end()) {
      ++at;
      continue;
    }
    ++scores[way_of(at->first)].right;
    found.erase(same);
    at = expected.erase(at);
  }
  if (all) {
    list("missed", expected);
    list("wrong", found);
  }
  return scores;
}

void print(const std::string& name, const Score& score) {
  std::printf("%-28s %5zu expected %5zu found   precision %6.2f %%   recall %6.2f %%\n",
              name.c_str(), score.expected, score.found, 100 * score.precision(),
              100 * score.recall());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: bench_citations CONTENT EXPECTED [--all]\n", stderr);
    return 2;
  }
  Diagnostics diagnostics;
  const auto corpus = corpus::load(argv[1], argv[1], diagnostics);
  if (!corpus) {
    std::fprintf(stderr, "%s\n", corpus.error().message.c_str());
    return 2;
  }
  const bool all = argc > 3 && std::string_view(argv[3]) == "--all";
  std::map<std::string, Score> ways;
  Score total;
  for (const auto& entry : std::map<std::string, fs::path>([&] {
         std::map<std::string, fs::path> files;
         for (const auto& file : fs::directory_iterator(argv[2])) {
           files.emplace(file.path().stem().string(), file.path());
         }
         return files;
       }())) {
    const std::size_t dot = entry.first.rfind('.');
    const Language language{entry.first.substr(dot + 1)};
    Score text;
    for (const auto& [way, score] :
         compare(read_expected(entry.second),
                 found_in(*corpus, entry.first.substr(0, dot), language), all)) {
      ways[way] += score;
      text += score;
    }
    print(entry.first, text);
    total += text;
  }
  std::puts("");
  for (const auto& [way, score] : ways) print(way, score);
  print("all", total);
  return total.precision() >= 0.99 && total.recall() >= 0.98 ? 0 : 1;
}
