#include "dump.h"

#include "golden/golden.h"
#include "markdown/parse.h"
#include "markdown/write.h"

#include <gtest/gtest.h>

using ibidem::Diagnostics;

namespace {

ibidem::golden::Outcome run(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  const auto tree = ibidem::markdown::parse(example.input, "in.md", 1, diagnostics);
  ibidem::golden::Outcome outcome{dump(tree), {}};
  for (const auto& d : diagnostics.sorted()) outcome.diagnostics += format(d) + "\n";
  return outcome;
}

ibidem::golden::Outcome run_writing(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  return {ibidem::markdown::write(ibidem::markdown::parse(example.input, "in.md", 1, diagnostics)),
          {}};
}

}  // namespace

void register_golden_tests() {
  ibidem::golden::register_examples("MarkdownExamples", TEST_FOLDER "/markdown.md", run);
  ibidem::golden::register_examples("WritingExamples", TEST_FOLDER "/writing.md", run_writing);
}
