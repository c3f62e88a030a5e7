// Runs links.md. An example's input is a small portal, a text after each line of the form
//
//     == SYMBOL KIND [STATE] [LANGUAGE]
//
// in the Markdown of content. Its output names each reference: the page and element it stands in,
// what is printed, where it leads, and why not further; then the documents cited.
#include "corpus/link.h"

#include "base/parallel.h"
#include "corpus/corpus.h"
#include "golden/golden.h"
#include "model/symbol.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using namespace ibidem;

class Portal {
 public:
  explicit Portal(const std::string& input) {
    std::string pattern = (fs::temp_directory_path() / "ibidem-link-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    write("portal.yaml",
          "languages: [fr, en]\ntitle: {fr: T, en: T}\ndescription: {fr: D, en: D}\n");
    std::size_t at = 0;
    while ((at = input.find("== ", at)) != std::string::npos) {
      const std::size_t end = std::min(input.find("\n== ", at), input.size());
      text(input.substr(at + 3, end - at - 3));
      at = end;
    }
  }
  ~Portal() { fs::remove_all(folder_); }
  Portal(const Portal&) = delete;
  Portal& operator=(const Portal&) = delete;

  const fs::path& folder() const { return folder_; }

 private:
  void write(const fs::path& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  void text(const std::string& section) const {
    const std::size_t line = section.find('\n');
    std::istringstream words(section.substr(0, line));
    std::string symbol;
    std::string kind;
    std::string state;
    std::string language = "fr";
    words >> symbol >> kind;
    for (std::string word; words >> word;) (word.size() == 3 ? state : language) = word;
    fs::path folder = fs::path("documents") / slug(symbol);
    std::string facts = "symbol: " + symbol + "\nkind: " + kind + "\n";
    if (!state.empty()) {
      folder /= state;
      facts +=
          "country: " + std::string(state == "aus" ? "AU" : "BE") + "\nparent: " + symbol + "\n";
    }
    write(folder / "document.yaml", facts);
    write(folder / (language + ".md"),
          "---\nstatus: official\n---\n\n# Titre\n" + section.substr(line));
  }

  fs::path folder_;
};

std::string described(const corpus::Corpus& corpus) {
  std::string out;
  for (const corpus::Record& record : corpus.documents) {
    for (const auto& [language, text] : record.texts) {
      for (const Citation& citation : text.citations.all()) {
        out += record.document.slug + (language == french ? "" : " " + language.code) + " " +
               citation.in + ": " + citation.text + " -> " +
               (citation.href.empty() ? "nowhere" : citation.href);
        if (!citation.reason.empty()) out += " (" + citation.reason + ")";
        for (const std::string& link : citation.chain) out += " < " + link;
        out += "\n";
      }
    }
  }
  for (const corpus::Cited& cited : corpus.cited) {
    out += "cited " + cited.symbol + " " + std::to_string(cited.by.size()) +
           (cited.document ? " held" : "") + "\n";
  }
  return out;
}

golden::Outcome run(const golden::Example& example) {
  const Portal portal(example.input);
  Diagnostics diagnostics;
  const auto corpus = corpus::load(portal.folder(), PROJECT_FOLDER "/content", diagnostics);
  if (!corpus) return {"", corpus.error().message};
  golden::Outcome outcome{described(*corpus), {}};
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (diagnostic.severity == Severity::error) outcome.diagnostics += format(diagnostic) + "\n";
  }
  return outcome;
}

TEST(Link, TheNumberOfThreadsDoesNotShow) {
  std::string input;
  for (int i = 1; i < 60; ++i) {
    input += "== A/80/" + std::to_string(i) + " report\n\n1. A/80/" + std::to_string(i % 7 + 1) +
             ", par. 1; la résolution 77/37.\n\n";
  }
  const Portal portal(input);
  const auto loaded = [&](int threads) {
    set_threads(threads);
    Diagnostics diagnostics;
    const auto corpus = corpus::load(portal.folder(), PROJECT_FOLDER "/content", diagnostics);
    set_threads(0);
    return corpus ? described(*corpus) : corpus.error().message;
  };
  const std::string serial = loaded(1);
  EXPECT_NE(serial.find("a-80-7.html#p-1"), std::string::npos);
  EXPECT_EQ(loaded(8), serial);
}

}  // namespace

void register_golden_tests() {
  golden::register_examples("links", TEST_FOLDER "/links.md", run);
}
