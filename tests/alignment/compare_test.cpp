#include "alignment/compare.h"

#include "../corpus/site.h"
#include "alignment/align.h"
#include "alignment/message.h"
#include "citations/recognise.h"
#include "corpus/structure.h"
#include "golden/golden.h"
#include "markdown/parse.h"

#include <sstream>

#include <gtest/gtest.h>

namespace ibidem::alignment {
namespace {

/// An example: lines of Markdown by language, and what is known beside them.
struct Given {
  std::map<std::string, std::string> texts;  // "fr", "en", and "was": the source once
  std::string terms;
  std::vector<Acceptance> acceptances;
};

std::string entry(const std::string& fr, const std::string& en, std::size_t number) {
  const auto section = [](const std::string& language, const std::string& term) {
    return "<langSec xml:lang=\"" + language + "\"><termSec><term>" + term +
           "</term><descripGrp><admin type=\"source\">a-80-1#s-1</admin></descripGrp></termSec>"
           "</langSec>";
  };
  return "<conceptEntry id=\"c" + std::to_string(number) + "\">" + section("fr", fr) +
         section("en", en) + "</conceptEntry>";
}

Given read_given(const std::string& input) {
  Given given;
  std::istringstream lines(input);
  std::string entries;
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    const std::string key = line.substr(0, colon);
    std::string value = colon == std::string::npos ? "" : line.substr(colon + 2);
    for (std::size_t at = 0; (at = value.find("\\n", at)) != std::string::npos; ++at) {
      value.replace(at, 2, "\n");  // a line of a table
    }
    if (key == "term") {
      const std::size_t sign = value.find(" = ");
      entries += entry(value.substr(0, sign), value.substr(sign + 3), ++count);
    } else if (key == "accept") {
      std::istringstream words(value);
      Acceptance acceptance{english, {}, {}, {}, 0};
      words >> acceptance.at >> acceptance.code;
      std::getline(words >> std::ws, acceptance.reason);
      given.acceptances.push_back(std::move(acceptance));
    } else {
      given.texts[key] += value + "\n\n";
    }
  }
  if (count > 0) {
    given.terms =
        "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>" + entries + "</body></text></tbx>";
  }
  return given;
}

const terms::Countries& countries() {
  static const terms::Countries table = [] {
    Diagnostics diagnostics;
    const std::string file = (corpus::default_tables() / "countries.yaml").string();
    return std::move(terms::Countries::parse(golden::read(file), file, diagnostics).value());
  }();
  return table;
}

/// A text with all that a comparison asks of it.
struct Read {
  Text text;
  std::vector<Citation> citations;
  std::vector<NamedState> states;
};

Read read(const std::string& markdown, const Language& language, Status status) {
  Diagnostics diagnostics;
  Facts facts;
  facts.symbol = "A/80/1";
  facts.kind = Kind::report;
  TextFacts text_facts;
  text_facts.status = status;
  const auto tree = markdown::parse(markdown, "text.md", 1, diagnostics);
  Read result{
      corpus::structure(tree, {facts, text_facts, language, "text.md"}, diagnostics), {}, {}};
  result.citations = citations::recognise(result.text, facts, {});
  return result;
}

void find_states(Read& in, const std::vector<Element>& elements) {
  for (const Element& element : elements) {
    for (const auto& mention :
         countries().find(terms::Words(element.rich->text), in.text.language)) {
      in.states.push_back({element.id, mention.which,
                           std::string_view(element.rich->text)
                               .substr(mention.begin, mention.end - mention.begin)});
    }
  }
}

golden::Outcome compared(const golden::Example& example) {
  Given given = read_given(example.input);
  const auto titled = [&](const std::string& key, const std::string& title) {
    const std::string& text = given.texts[key];
    return text.starts_with("# ") ? text : "# " + title + "\n\n" + text;
  };
  Read fr = read(titled("fr", "Rapport"), french, Status::official);
  Read en = read(titled("en", "Report"), english, Status::working_translation);
  const Elements fr_elements = elements_of(fr.text);
  const Elements en_elements = elements_of(en.text);
  find_states(fr, fr_elements.list);
  find_states(en, en_elements.list);

  terms::Glossary glossary;
  Diagnostics diagnostics;
  if (!given.terms.empty()) {
    if (auto parsed = terms::Glossary::parse(given.terms, "glossary.tbx", diagnostics)) {
      glossary = std::move(*parsed);
    }
  }
  Basis basis;
  if (given.texts.contains("was")) {
    const Read was = read(titled("was", "Rapport"), french, Status::official);
    basis = basis_of(elements_of(was.text));
  }
  const Known known{countries(), glossary, "a-80-2", countries().by_iso2("AU"),
                    basis.empty() ? nullptr : &basis};
  auto findings =
      compare({fr.text, fr.citations, fr.states}, {en.text, en.citations, en.states}, known);
  accept(given.acceptances, french, english, findings);
  golden::Outcome outcome;
  for (const Finding& finding : findings) {
    outcome.output += finding.in + " " + finding.code + ": " + message(finding);
    if (!finding.accepted.empty()) outcome.output += " (accepted: " + finding.accepted + ")";
    outcome.output += "\n";
  }
  if (outcome.output.empty()) outcome.output = "-\n";
  for (const Diagnostic& problem : diagnostics.sorted()) {
    outcome.diagnostics += format(problem) + "\n";
  }
  return outcome;
}

Text long_text(const Language& language, std::size_t paragraphs, const std::string& words) {
  Text text;
  text.language = language;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    Paragraph paragraph;
    paragraph.id = "s-" + std::to_string(i + 1);
    paragraph.rich.text = words;
    text.blocks.emplace_back(std::move(paragraph));
  }
  return text;
}

// A text of many paragraphs that lacks one, or nearly all, is compared in time.
TEST(Alignment, IsNotSquareInTheLengthOfAText) {
  const Text fr = long_text(french, 60000, "Le Groupe de travail s’est réuni 3 fois.");
  const Text en = long_text(english, 59999, "The Working Group met three times.");
  const terms::Glossary glossary;
  const Known known{countries(), glossary, "a-80-2", std::nullopt, nullptr};
  EXPECT_EQ(compare({fr, {}, {}}, {en, {}, {}}, known).size(), 1U);
  const Text none = long_text(english, 1, "The Working Group met three times.");
  EXPECT_EQ(compare({fr, {}, {}}, {none, {}, {}}, known).size(), 1U);
}

TEST(Basis, IsReadAsItIsWritten) {
  const Text text = long_text(french, 3, "Un texte.");
  const Basis basis = basis_of(elements_of(text));
  Diagnostics diagnostics;
  EXPECT_EQ(parse_basis(write_basis(basis, french, english), "en.basis.txt", diagnostics), basis);
  EXPECT_TRUE(diagnostics.empty());
  parse_basis("# a word\n\nnothing\n0123456789abcdef\n0123456789ABCDEF p-1\n", "en.basis.txt",
              diagnostics);
  const auto problems = diagnostics.sorted();
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(
      format(problems.front()),
      "en.basis.txt:3:1: error broken-basis: the line is not a hash and the id of an element");
}

}  // namespace
}  // namespace ibidem::alignment

void register_golden_tests() {
  for (const char* file : {"structure", "figures", "names", "words", "history"}) {
    ibidem::golden::register_examples(std::string("Compare") + file,
                                      TEST_FOLDER "/" + std::string(file) + ".md",
                                      ibidem::alignment::compared);
  }
}
