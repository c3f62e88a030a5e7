// Runs surroundings.md: the words around references.
#include "surroundings.h"

#include "citations/recognise.h"
#include "corpus/structure.h"
#include "golden/golden.h"
#include "markdown/parse.h"

namespace ibidem::corpus {
namespace {

/// An example is Markdown below a title.
golden::Outcome run(const golden::Example& example) {
  Facts facts;
  facts.symbol = "A/80/1";
  facts.kind = Kind::report;
  Diagnostics diagnostics;
  const auto tree = markdown::parse("# Title\n\n" + example.input, "text.md", 1, diagnostics);
  const Text text = structure(tree, {facts, {}, Language{"en"}, "text.md"}, diagnostics);
  const auto citations = citations::recognise(text, facts, {});
  std::string output;
  std::string all;
  for (const Surroundings& found : surroundings(text, citations, all)) {
    const std::string words = all.substr(found.words, found.size);
    const Citation& citation = citations[found.citation];
    const std::string marked = found.of_call != 0 ? "(call)" : "[" + citation.text + "]";
    output += citation.in + ": " + words.substr(0, found.split) + marked +
              words.substr(found.split) + "\n";
  }
  return {output, {}};
}

}  // namespace

void register_surroundings_tests() {
  golden::register_examples("Surroundings", TEST_FOLDER "/surroundings.md", run);
}

}  // namespace ibidem::corpus
