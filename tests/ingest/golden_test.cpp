#include "golden/golden.h"

#include "print.h"

#include "markdown/write.h"

namespace ibidem::ingest {
namespace {

// The document's Markdown without its title, then each submission under its folder.
golden::Outcome import_example(const golden::Example& example) {
  Diagnostics diagnostics;
  Options options;
  options.symbol = "A/99/1";
  const auto imported = import_text(example.input, "text", options, countries(), diagnostics);
  golden::Outcome outcome;
  outcome.diagnostics = print(diagnostics);
  if (!imported) return outcome;
  for (const ImportedText& text : imported->texts) {
    const bool document = &text == &imported->texts.front();
    if (!document) outcome.output += "=== " + text.folder + "\n";
    const markdown::Tree tree(text.tree.begin() + (document ? 1 : 0), text.tree.end());
    outcome.output += markdown::write(tree);
  }
  return outcome;
}

golden::Outcome masthead_example(const golden::Example& example) {
  Diagnostics diagnostics;
  const auto imported = import_text(example.input, "text", {}, countries(), diagnostics);
  return {imported ? print(*imported) : std::string(), print(diagnostics)};
}

}  // namespace
}  // namespace ibidem::ingest

void register_golden_tests() {
  using namespace ibidem;
  for (const std::string name : {"headings", "joins", "lists", "notes", "submissions", "wrapped"}) {
    golden::register_examples("ingest_" + name, std::string(TEST_FOLDER "/golden/") + name + ".md",
                              ingest::import_example);
  }
  golden::register_examples("ingest_masthead", TEST_FOLDER "/golden/masthead.md",
                            ingest::masthead_example);
}
