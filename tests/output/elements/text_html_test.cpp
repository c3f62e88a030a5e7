#include "elements/text_html.h"

#include "visible.h"

#include "corpus/structure.h"
#include "golden/golden.h"
#include "markdown/parse.h"

namespace ibidem::output {

golden::Outcome render_text(const golden::Example& example) {
  Diagnostics ignored;
  Facts facts;
  facts.symbol = "A/78/76";
  facts.kind = Kind::report;
  const TextFacts text_facts;
  const auto tree = markdown::parse(example.input, "example.md", 1, ignored);
  const auto text = corpus::structure(tree, {facts, text_facts, french, "example.md"}, ignored);
  const auto known = references(text, {}, "documents/a-78-76.html");
  ElementWords words;
  words.paragraph = [](std::string_view number) { return "Paragraphe " + std::string(number); };
  words.table = "Tableau";
  words.back = [](std::string_view label) { return "Retour " + std::string(label); };
  words.behind = [](std::string_view) { return std::string(); };
  auto html = body_html(text, known, words).text;
  if (const auto notes = notes_html(text, known, words).text; !notes.empty()) {
    html += "---\n" + notes;
  }
  return {visible(std::move(html)), ""};
}

}  // namespace ibidem::output
