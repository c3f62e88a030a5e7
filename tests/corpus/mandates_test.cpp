// Runs mandates.md: what texts state of mandates.
#include "corpus/mandates.h"

#include "citations/recognise.h"
#include "corpus/structure.h"
#include "golden/golden.h"
#include "markdown/parse.h"

#include <sstream>

namespace ibidem::corpus {
namespace {

std::string shown(const Statement& statement, const std::vector<Citation>& citations) {
  const char* const kind = statement.kind == Statement::Kind::asks      ? "asks"
                           : statement.kind == Statement::Kind::answers ? "answers"
                                                                        : "notes";
  std::string line = statement.in + " " + kind;
  if (statement.citation) {
    const Citation& citation = citations[*statement.citation];
    line += " " + citation.target;
    for (const std::string& paragraph : citation.paragraphs) line += ", par. " + paragraph;
  }
  return line + "\n";
}

/// An example's first line is "KIND LANGUAGE"; what follows is Markdown below a title.
golden::Outcome run(const golden::Example& example) {
  const std::size_t first = example.input.find('\n');
  std::istringstream words(example.input.substr(0, first));
  std::string kind;
  Language language;
  words >> kind >> language.code;
  Facts facts;
  facts.symbol = "A/80/1";
  facts.kind = parse_kind(kind).value_or(Kind::other);
  Diagnostics diagnostics;
  const auto tree =
      markdown::parse("# Title\n\n" + example.input.substr(first), "text.md", 1, diagnostics);
  const Text text = structure(tree, {facts, {}, language, "text.md"}, diagnostics);
  const auto citations = citations::recognise(text, facts, {});
  std::string output;
  for (const Statement& statement : find_statements(text, facts, citations)) {
    output += shown(statement, citations);
  }
  return {output, {}};
}

}  // namespace

void register_mandate_tests() {
  golden::register_examples("Mandates", TEST_FOLDER "/mandates.md", run);
}

}  // namespace ibidem::corpus
