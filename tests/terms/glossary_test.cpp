#include "terms/glossary.h"

#include "terms_test.h"

#include "golden/golden.h"

namespace {

using ibidem::Diagnostics;
using ibidem::Language;
using ibidem::terms::Glossary;

std::string listed(const ibidem::terms::GlossaryEntry& entry) {
  std::string text = entry.id + " " + entry.slug + "#" + entry.place;
  for (const auto& [language, terms] : entry.languages) {
    text += " | " + language.code + ":";
    for (const std::string& term : terms.terms) {
      text += (&term == &terms.terms.front() ? " " : ", ") + term;
    }
    if (!terms.context.empty()) text += " \"" + terms.context + "\"";
  }
  return text + "\n";
}

ibidem::golden::Outcome file(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  const auto glossary = Glossary::parse(example.input, "glossary.tbx", diagnostics);
  ibidem::golden::Outcome outcome;
  if (glossary) {
    for (const auto& entry : glossary->all()) outcome.output += listed(entry);
  }
  for (const auto& problem : diagnostics.sorted()) outcome.diagnostics += format(problem) + "\n";
  return outcome;
}

// A glossary of three terms, one inside another.
const Glossary& small_glossary() {
  static const Glossary glossary = [] {
    Diagnostics diagnostics;
    const auto entry = [](const std::string& id, const std::string& fr, const std::string& en) {
      return "<conceptEntry id=\"" + id + "\"><langSec xml:lang=\"fr\"><termSec><term>" + fr +
             "</term><descripGrp><admin type=\"source\">a-1#p-1</admin></descripGrp></termSec>"
             "</langSec><langSec xml:lang=\"en\"><termSec><term>" +
             en + "</term></termSec></langSec></conceptEntry>";
    };
    return std::move(
        Glossary::parse("<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>" +
                            entry("capacity", "renforcement des capacités", "capacity-building") +
                            entry("cbm", "mesure de confiance", "confidence-building measure") +
                            entry("oewg", "groupe de travail à composition non limitée",
                                  "open-ended working group") +
                            entry("wg", "groupe de travail", "working group") +
                            "</body></text></tbx>",
                        "glossary.tbx", diagnostics)
            .value());
  }();
  return glossary;
}

std::string line(const std::string& text, const Language& language, char) {
  const Glossary& glossary = small_glossary();
  std::string found;
  for (const auto& mention : glossary.find(text, language)) {
    if (!found.empty()) found += "; ";
    found += glossary.all()[mention.which].id + " [" +
             text.substr(mention.begin, mention.end - mention.begin) + "]";
  }
  return found;
}

}  // namespace

void register_glossary_tests() {
  ibidem::golden::register_examples("Glossary", TEST_FOLDER "/glossary.md", file);
  ibidem::golden::register_examples(
      "GlossaryTerms", TEST_FOLDER "/glossary_terms.md",
      [](const ibidem::golden::Example& example) { return each_line(example, line); });
}
