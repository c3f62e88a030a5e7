// Runs the golden files. An example's input is a small document, a line an element:
//
//     document: A/78/76 report     what the document is (else A/80/1 report)
//     # Heading
//     14. A numbered paragraph     ids p-14, …; without a number s-1, s-2, …
//     - a) A point of it
//     | cell | cell |              consecutive lines are one table, "table-1", …
//     [^3]: A note                 of the text; [^annex-3] of the annex
//
// Its output names each reference on a line of its own: where it stands (only if the example has
// more than one element), how it names its document, the document with the place in it, what is
// printed, and why it is doubtful.
#include "citations/recognise.h"
#include "golden/golden.h"

#include <gtest/gtest.h>

namespace {

using namespace ibidem;

struct Sample {
  Facts facts;
  Text text;
};

class Reader {
 public:
  Sample read(const std::string& input) {
    sample_.facts.symbol = "A/80/1";
    sample_.facts.kind = Kind::report;
    std::size_t at = 0;
    while (at < input.size()) {
      const std::size_t end = input.find('\n', at);
      line(unescape(input.substr(at, end - at)));
      at = end + 1;
    }
    return std::move(sample_);
  }

 private:
  // A break that the document makes is written \n.
  static std::string unescape(std::string line) {
    for (std::size_t at; (at = line.find("\\n")) != std::string::npos;) line.replace(at, 2, "\n");
    return line;
  }

  static bool cut(std::string& line, std::string_view prefix) {
    if (!line.starts_with(prefix)) return false;
    line.erase(0, prefix.size());
    return true;
  }

  void line(std::string content) {
    if (content.empty()) return;
    if (cut(content, "document: ")) return document(content);
    if (cut(content, "# ")) {
      sample_.text.blocks.push_back(
          Heading{"h-" + std::to_string(++headings_), 2, "main", {content, {}}, 0});
    } else if (content.starts_with("| ")) {
      row(content);
    } else if (cut(content, "[^")) {
      note(content);
    } else if (cut(content, "- ")) {
      item(content);
    } else {
      paragraph(content);
    }
  }

  void document(const std::string& content) {
    const std::size_t blank = content.find(' ');
    sample_.facts.symbol = content.substr(0, blank);
    sample_.facts.kind = *parse_kind(content.substr(blank + 1));
  }

  void paragraph(std::string content) {
    Paragraph paragraph;
    paragraph.scope = "main";
    const std::size_t stop = content.find(". ");
    if (stop != std::string::npos && stop > 0 && content.find_first_not_of("0123456789") == stop) {
      paragraph.number = content.substr(0, stop);
      content.erase(0, stop + 2);
    }
    paragraph.id =
        paragraph.number ? "p-" + *paragraph.number : "s-" + std::to_string(++paragraphs_);
    paragraph.rich.text = content;
    sample_.text.blocks.push_back(paragraph);
  }

  void item(const std::string& content) {
    auto& paragraph = std::get<Paragraph>(sample_.text.blocks.back());
    const std::string label = content.substr(0, content.find(' '));
    paragraph.items.push_back({paragraph.id + "-" + label.substr(0, label.size() - 1),
                               label,
                               1,
                               {content.substr(label.size() + 1), {}},
                               0});
  }

  void row(const std::string& content) {
    if (sample_.text.blocks.empty() || !std::holds_alternative<Table>(sample_.text.blocks.back())) {
      Table table;
      table.id = "table-" + std::to_string(++tables_);
      sample_.text.blocks.push_back(table);
    }
    std::vector<RichText> cells;
    for (std::size_t at = 1; at + 1 < content.size();) {
      const std::size_t end = content.find('|', at);
      cells.push_back({content.substr(at + 1, end - at - 2), {}});
      at = end + 1;
    }
    std::get<Table>(sample_.text.blocks.back()).rows.push_back(cells);
  }

  void note(const std::string& content) {
    const std::size_t close = content.find("]: ");
    std::string label = content.substr(0, close);
    const bool annex = label.starts_with("annex-");
    Note note;
    note.scope = annex ? "annex" : "main";
    note.label = annex ? label.substr(6) : label;
    note.id = (annex ? "annex-note-" : "note-") + note.label;
    note.rich.text = content.substr(close + 3);
    sample_.text.notes.push_back(note);
  }

  Sample sample_;
  int headings_ = 0;
  int paragraphs_ = 0;
  int tables_ = 0;
};

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

std::size_t elements(const Text& text) {
  std::size_t count = text.blocks.size() + text.notes.size();
  for (const Block& block : text.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) count += paragraph->items.size();
  }
  return count;
}

const citations::Register& reports() {
  static const citations::Register read = [] {
    Diagnostics diagnostics;
    const std::string file = PROJECT_FOLDER "/content/reports.yaml";
    return *citations::parse_register(golden::read(file), file, diagnostics);
  }();
  return read;
}

golden::Outcome run(const golden::Example& example) {
  const Sample sample = Reader().read(example.input);
  golden::Outcome outcome;
  for (const Citation& citation : citations::recognise(sample.text, sample.facts, reports())) {
    if (elements(sample.text) > 1) outcome.output += citation.in + ": ";
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
