// Runs the golden files. The input of an example is a small document (sample.h). Its output names
// each reference on a line of its own: where it stands (only if the example has more than one
// element), how it names its document, the document with the place in it, what is printed, and why
// it is doubtful.
#include "sample.h"

#include "citations/recognise.h"
#include "golden/golden.h"

#include <gtest/gtest.h>

namespace {

using namespace ibidem;

std::string place(const Citation& citation) {
  std::string text = citation.target.empty() ? "?" : citation.target;
  if (citation.annex) text += citation.annex->empty() ? ", annex" : ", annex " + *citation.annex;
  for (const std::string& part : citation.parts) text += ", " + part;
  for (const std::string& paragraph : citation.paragraphs) text += ", " + paragraph;
  return text;
}

std::string printed(std::string text) {
  for (std::size_t at; (at = text.find('\n')) != std::string::npos;) text.replace(at, 1, "\\n");
  return text;
}

golden::Outcome run(const golden::Example& example) {
  const sample::Sample read = sample::read(example.input);
  golden::Outcome outcome;
  for (const Citation& citation : citations::recognise(read.text, read.facts, sample::reports())) {
    if (sample::elements(read.text) > 1) outcome.output += citation.in + ": ";
    outcome.output +=
        std::string(name(citation.via)) + " " + place(citation) + " <- " + printed(citation.text);
    if (citation.doubtful) outcome.output += " (doubtful)";
    if (!citation.reason.empty()) outcome.output += " (" + citation.reason + ")";
    for (const std::string& link : citation.chain) outcome.output += " < " + link;
    outcome.output += "\n";
  }
  return outcome;
}

}  // namespace

void register_golden_tests() {
  for (const char* name : {"symbols", "numbers", "locators", "ibid", "back", "internal", "named",
                           "tables", "negatives"}) {
    golden::register_examples(name, std::string(TEST_FOLDER "/") + name + ".md", run);
  }
}
