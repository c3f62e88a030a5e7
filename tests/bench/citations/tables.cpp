#include "tables.h"

#include "corpus/corpus.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace ibidem::bench {
namespace {

References read_expected(const std::filesystem::path& file) {
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
    for (const Citation& citation : text->second.citations.all()) {
      found.emplace(line_of(page, citation), citation.text);
    }
  }
  return found;
}

}  // namespace

std::vector<Sheet> read_tables(const std::filesystem::path& content,
                               const std::filesystem::path& tables) {
  Diagnostics diagnostics;
  const auto corpus = corpus::load(content, content, diagnostics);
  if (!corpus) throw std::runtime_error(corpus.error().message);
  std::vector<Sheet> sheets;
  for (const auto& file : std::filesystem::directory_iterator(tables)) {
    const std::string name = file.path().stem().string();
    const std::size_t dot = name.rfind('.');
    sheets.push_back({name, read_expected(file.path()),
                      found_in(*corpus, name.substr(0, dot), Language{name.substr(dot + 1)})});
  }
  return sheets;
}

}  // namespace ibidem::bench
