#include "passages.h"

#include "sample.h"

#include "citations/recognise.h"
#include "golden/golden.h"

#include <algorithm>
#include <sstream>

namespace ibidem::bench {
namespace {

std::string cut(std::string& rest, std::string_view until) {
  const std::size_t end = std::min(rest.find(until), rest.size());
  std::string part = rest.substr(0, end);
  rest.erase(0, std::min(end + until.size(), rest.size()));
  return part;
}

// "note-2: ibid A/64/42, annex I, 3" as a line of the tables.
std::string expected_line(const std::string& page, std::string rest, const std::string& only) {
  const std::string element = rest.find(": ") == std::string::npos ? only : cut(rest, ": ");
  const std::string way = cut(rest, " ");
  const std::string document = cut(rest, ", ");
  std::string annex = "-";
  if (rest.starts_with("annex")) {
    annex = cut(rest, ", ");
    if (annex.size() > 6) annex.erase(0, 6);
  }
  std::string paragraphs = rest.empty() ? "-" : cut(rest, ", ");
  while (!rest.empty()) paragraphs += "; " + cut(rest, ", ");
  return page + "\t" + element + "\t" + document + "\t" + annex + "\t" + paragraphs + "\t" + way;
}

std::string only_element(const Text& text) {
  std::string id;
  for (const Block& block : text.blocks) {
    std::visit([&](const auto& element) { id = element.id; }, block);
  }
  return id;
}

void compare_example(const golden::Example& example, const std::string& expected, Sheet& sheet) {
  const sample::Sample read = sample::read(example.input);
  const std::string only = only_element(read.text);
  std::istringstream lines(expected);
  for (std::string line; std::getline(lines, line);) {
    sheet.expected.emplace(expected_line(example.name, line, only), "");
  }
  for (const Citation& citation : citations::recognise(read.text, read.facts, sample::reports())) {
    sheet.found.emplace(line_of(example.name, citation), citation.text);
  }
}

}  // namespace

std::vector<Sheet> read_passages(const std::filesystem::path& folder) {
  std::vector<Sheet> sheets;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    Sheet& sheet = sheets.emplace_back();
    sheet.name = "passages." + file.path().stem().string();
    golden::for_each_example(file.path().string(),
                             [&](const golden::Example& example, const golden::Outcome& expected) {
                               compare_example(example, expected.output, sheet);
                             });
  }
  return sheets;
}

}  // namespace ibidem::bench
