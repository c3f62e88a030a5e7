#include "terms_test.h"

#include "golden/golden.h"

#include <stdexcept>

namespace {

// "fr: text" -> French, text; "fr= text" likewise, with '=' as the kind of line.
struct Line {
  ibidem::Language language;
  char kind = ':';
  std::string text;
};

Line parse_line(const std::string& line) {
  if (line.size() < 4 || line[3] != ' ') throw std::runtime_error("no language: " + line);
  return {{line.substr(0, 2)}, line[2], line.substr(4)};
}

}  // namespace

ibidem::golden::Outcome each_line(const ibidem::golden::Example& example, const LineTest& run) {
  ibidem::golden::Outcome outcome;
  std::size_t at = 0;
  while (at < example.input.size()) {
    const std::size_t end = example.input.find('\n', at);
    const Line line = parse_line(example.input.substr(at, end - at));
    const std::string found = run(line.text, line.language, line.kind);
    outcome.output += (found.empty() ? "-" : found) + "\n";
    at = end + 1;
  }
  return outcome;
}

void register_golden_tests() {
  register_country_tests();
  register_glossary_tests();
  register_subject_tests();
}
