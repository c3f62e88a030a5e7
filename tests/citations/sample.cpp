#include "sample.h"

#include "golden/golden.h"

namespace ibidem::sample {
namespace {

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
    const std::size_t open = label.starts_with('(') ? 1 : 0;
    paragraph.items.push_back({paragraph.id + "-" + label.substr(open, label.size() - open - 1),
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

}  // namespace

Sample read(const std::string& input) {
  return Reader().read(input);
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

}  // namespace ibidem::sample
