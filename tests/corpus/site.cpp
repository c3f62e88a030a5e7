#include "site.h"

#include "golden/golden.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace ibidem::corpus {
namespace {

namespace fs = std::filesystem;

std::string_view name(Place::Kind kind) {
  constexpr std::array<std::string_view, 5> names{"heading", "paragraph", "item", "table", "note"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string described(const Corpus& corpus, const Hit& hit, const TextRecord& text,
                      const std::string& which) {
  const auto [before, match, after] = corpus.words(text, hit);
  return fmt::format("    {} in {}: {}[{}]{}\n", which, text.places[hit.place].id, before, match,
                     after);
}

std::string described(const TextRecord& text, const Corpus& corpus) {
  std::string result = fmt::format("  {}: {}\n", text.file, text.title);
  for (const Place place : text.places) {
    result +=
        fmt::format("    {} {} [{}] {}\n", name(place.kind), place.id, place.scope, place.number);
  }
  for (const Hit& hit : text.countries) {
    result += described(corpus, hit, text, corpus.countries.all()[hit.which].iso2);
  }
  for (const Hit& hit : text.subjects) {
    result += described(corpus, hit, text, corpus.subjects.all()[hit.which].id);
  }
  for (const auto& citation : text.citations) {
    result += fmt::format("    {} cites {} -> {}\n", citation.in, citation.target, citation.href);
  }
  for (const Surroundings& found : text.surroundings) {
    const std::string words = corpus.words(text, found);
    result += fmt::format("    {} with {}|{}\n", text.citations[found.citation].in,
                          words.substr(0, found.split), words.substr(found.split));
  }
  return result;
}

}  // namespace

fs::path default_tables() {
  return fs::path(PROJECT_FOLDER) / "content";
}

std::vector<fs::path> folders_of(const fs::path& parent) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(parent)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string listed(const Diagnostics& diagnostics, const fs::path& content) {
  const std::string prefix = content.generic_string() + "/";
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::string line = format(diagnostic);
    for (std::size_t at = line.find(prefix); at != std::string::npos; at = line.find(prefix)) {
      line.erase(at, prefix.size());
    }
    text += line + "\n";
  }
  return text;
}

std::string described(const Corpus& corpus) {
  std::string text;
  for (const Record& record : corpus.documents) {
    const Document& document = record.document;
    text += fmt::format("{} {} {}\n", document.slug, document.facts.symbol,
                        ibidem::name(document.facts.kind));
    for (const std::uint32_t submission : record.submissions) {
      text += "  submission " + corpus.documents[submission].document.slug + "\n";
    }
    for (const auto& [language, record_of] : record.texts) text += described(record_of, corpus);
  }
  for (const Cited& cited : corpus.cited) {
    text += fmt::format("cited {} by {}\n", cited.symbol, cited.by.size());
  }
  return text;
}

void expect_file(const fs::path& file, const std::string& found) {
  const char* rewrite = std::getenv("IBIDEM_REWRITE");
  if (rewrite != nullptr && std::string_view(rewrite) == "1") {
    std::ofstream(file, std::ios::binary) << found;
    return;
  }
  ASSERT_TRUE(fs::exists(file)) << file;
  EXPECT_EQ(golden::read(file.string()), found) << file;
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "ibidem-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace ibidem::corpus
