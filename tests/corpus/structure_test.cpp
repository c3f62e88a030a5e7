#include "corpus/structure.h"

#include "golden/golden.h"
#include "markdown/parse.h"

#include <sstream>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace ibidem::corpus {
namespace {

// A text with its facts, as an example gives them.
struct Given {
  Facts facts;
  TextFacts text_facts;
  std::string markdown;
  int first_line = 1;
};

Given read_given(const std::string& input) {
  Given given;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("% ")) {
      given.markdown += line + "\n";
      continue;
    }
    ++given.first_line;
    const std::size_t blank = line.find(' ', 2);
    const std::string key = line.substr(2, blank - 2);
    const std::string value = line.substr(blank + 1);
    if (key == "kind") given.facts.kind = parse_kind(value).value_or(Kind::other);
    if (key == "parent") given.facts.parent = value;
    if (key == "country") given.facts.country = value;
    if (key == "masthead") given.text_facts.masthead["agenda"] = value;
  }
  return given;
}

// The words with their spans in view: ^ for a call, ** and * for emphasis.
std::string shown(const RichText& rich) {
  std::string text;
  for (std::size_t i = 0; i <= rich.text.size(); ++i) {
    for (auto span = rich.spans.rbegin(); span != rich.spans.rend(); ++span) {
      if (span->end != i || span->begin == i) continue;
      if (span->kind == SpanKind::strong) text += "**";
      if (span->kind == SpanKind::emphasis) text += "*";
    }
    for (const Span& span : rich.spans) {
      if (span.begin != i) continue;
      if (span.kind == SpanKind::note_call) text += "^" + span.target + "^";
      if (span.kind == SpanKind::strong) text += "**";
      if (span.kind == SpanKind::emphasis) text += "*";
    }
    if (i < rich.text.size()) text += rich.text[i];
  }
  return text;
}

std::string line(std::string id, const std::string& scope, std::string_view label,
                 const RichText& rich) {
  std::string result = std::move(id);
  if (!scope.empty()) result += " [" + scope + "]";
  if (!label.empty()) result += fmt::format(" {}", label);
  if (!rich.text.empty() || !rich.spans.empty()) result += " | " + shown(rich);
  return result + "\n";
}

struct Show {
  const Text& text;

  std::string operator()(const Heading& heading) const {
    return line(heading.id, heading.scope,
                std::string(static_cast<std::size_t>(heading.level), '#'), heading.rich);
  }

  std::string operator()(const Paragraph& paragraph) const {
    const std::string number = paragraph.number ? *paragraph.number + "." : "";
    std::string result = line((paragraph.quoted ? "> " : "") + paragraph.id, paragraph.scope,
                              number, paragraph.rich);
    for (const Item& item : paragraph.items) {
      result += line(std::string(static_cast<std::size_t>(item.depth) * 2, ' ') + item.id, "",
                     item.label, item.rich);
    }
    return result;
  }

  std::string operator()(const Table& table) const {
    std::string result = line(table.id, table.scope, "", table.caption.value_or(RichText{}));
    for (const auto& row : table.rows) {
      result += "  ";
      for (const RichText& cell : row) result += "[" + shown(cell) + "]";
      result += "\n";
    }
    return result;
  }
};

std::string listed(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) text += format(diagnostic) + "\n";
  return text;
}

Text structured(const Given& given, Diagnostics& diagnostics) {
  const auto tree = markdown::parse(given.markdown, "fr.md", given.first_line, diagnostics);
  return structure(tree, {given.facts, given.text_facts, french, "fr.md"}, diagnostics);
}

golden::Outcome show_structure(const golden::Example& example) {
  Diagnostics diagnostics;
  const Text text = structured(read_given(example.input), diagnostics);
  std::string output;
  for (const Block& block : text.blocks) output += std::visit(Show{text}, block);
  return {output, listed(diagnostics)};
}

golden::Outcome show_notes(const golden::Example& example) {
  Diagnostics diagnostics;
  const Text text = structured(read_given(example.input), diagnostics);
  std::string output;
  for (const Note& note : text.notes) {
    output += line(note.id, note.scope, note.label, note.rich);
    for (const Note::Call& call : note.calls) output += "  " + call.id + " in " + call.in + "\n";
  }
  return {output, listed(diagnostics)};
}

}  // namespace

void register_structure_tests() {
  const std::string folder = TEST_FOLDER;
  golden::register_examples("Structure", folder + "/structure.md", show_structure);
  golden::register_examples("Notes", folder + "/notes.md", show_notes);
}

}  // namespace ibidem::corpus
