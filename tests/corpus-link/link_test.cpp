// Runs links.md. An example's input is a small portal, a text after each line of the form
//
//     == SYMBOL KIND [STATE] [LANGUAGE]
//
// in the Markdown of content. Its output names each reference: the page and element it stands in,
// what is printed, where it leads, and why not further; then the documents cited.
#include "corpus/link.h"

#include "base/parallel.h"
#include "corpus/cached_load.h"
#include "corpus/corpus.h"
#include "golden/golden.h"
#include "model/symbol.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

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
    put(input);
  }

  /// Puts other documents in the place of those that are there.
  void put(const std::string& input) const {
    fs::remove_all(folder_ / "documents");
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

  void write(const fs::path& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

 private:
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

/// A few reports with submissions that cite one another, some of them anew with each call.
class Reports {
 public:
  std::string changed() {
    std::string input;
    for (int i = 0; i < static_cast<int>(sections_.size()); ++i) {
      if (one_of(12) == 0) sections_[i] = one_of(4) == 0 ? "" : section(i / 3 + 1, i % 3);
      input += sections_[i];
    }
    return input;
  }

 private:
  int one_of(int count) { return std::uniform_int_distribution(0, count - 1)(random_); }

  /// `part`: the report, or one of its submissions.
  std::string section(int number, int part) {
    const std::string symbol = "A/80/" + std::to_string(number);
    if (part == 1) return "== " + symbol + " submission aus\n\n" + paragraphs() + notes(1);
    if (part == 2) return "== " + symbol + " submission bel\n\n" + paragraphs() + notes(3);
    return "== " + symbol + " report " + (one_of(3) == 0 ? "en" : "fr") + "\n\n" + paragraphs() +
           "## Annexe\n\n" + paragraphs() + notes(1);
  }

  std::string paragraphs() {
    std::string text;
    for (int i = 1; i <= 1 + one_of(3); ++i) {
      text += std::to_string(i) + ". Voir " + reference();
      text += one_of(6) == 0 ? " et le paragraphe 2 du présent rapport.\n\n" : ".\n\n";
    }
    return text;
  }

  std::string notes(int first) {
    std::string calls = "Texte";
    std::string notes;
    for (int i = first; i < first + 2; ++i) {
      calls += "[^" + std::to_string(i) + "]";
      notes += "\n[^" + std::to_string(i) +
               "]: " + (one_of(2) == 0 ? "Ibid., par. 2" : reference()) + ".\n";
    }
    return calls + ".\n" + notes + "\n";
  }

  std::string reference() {
    return "A/80/" + std::to_string(one_of(8) + 1) + (one_of(2) == 0 ? ", annexe" : "") +
           ", par. " + std::to_string(one_of(3) + 1);
  }

  std::mt19937 random_{7};
  std::vector<std::string> sections_ = std::vector<std::string>(24);
};

TEST(Link, WhatWasKeptDoesNotShow) {
  const Portal portal("");
  Reports reports;
  for (int step = 0; step < 150; ++step) {
    portal.put("== A/79/1 report\n\n1. A/80/8, par. 1.\n\n" + reports.changed());
    if (step % 5 == 0)
      portal.write("documents/a-80-8/document.yaml", "symbol: A/80/7\nkind: report\n");
    const auto loaded = [&](const corpus::Cache& cache) {
      Diagnostics diagnostics;
      const auto corpus =
          corpus::load(portal.folder(), PROJECT_FOLDER "/content", diagnostics, nullptr, cache);
      return corpus ? described(*corpus) : corpus.error().message;
    };
    const std::string anew = loaded({portal.folder() / "none" / std::to_string(step), "program"});
    EXPECT_EQ(loaded({portal.folder() / "cache/records", "program"}), anew) << "step " << step;
    if (HasFailure()) return;
  }
}

}  // namespace

void register_golden_tests() {
  golden::register_examples("links", TEST_FOLDER "/links.md", run);
}
