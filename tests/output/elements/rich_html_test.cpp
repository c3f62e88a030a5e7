#include "elements/rich_html.h"

#include "visible.h"

#include "golden/golden.h"
#include "markdown/parse.h"

#include <sstream>

namespace ibidem::output {
namespace {

/// Reads the lines that begin with "@" and gives the others back.
class Setting {
 public:
  explicit Setting(const std::string& input) {
    text.language = french;
    std::istringstream lines(input);
    for (std::string line; std::getline(lines, line);) {
      if (!take(line)) markdown += line + "\n";
    }
  }

  /// Citations can be placed once the plain text is known.
  void place(RichText parsed) {
    for (auto& span : parsed.spans) {
      if (span.kind == SpanKind::note_call && is_note(span.target)) {
        span.target = "call-" + span.target;
      }
    }
    for (auto& citation : citations) {
      const auto at = parsed.text.find(citation.text);
      citation.begin = static_cast<std::uint32_t>(at);
      citation.end = static_cast<std::uint32_t>(at + citation.text.size());
    }
    rich = std::move(parsed);
  }

  Text text;
  RichText rich;
  std::vector<Citation> citations;
  std::string markdown;

 private:
  bool take(const std::string& line) {
    if (line.starts_with("@lang ")) {
      text.language = {line.substr(6)};
    } else if (line.starts_with("@note ")) {
      const auto label = line.substr(6);
      Note note;
      note.id = "note-" + label;
      note.label = label;
      note.calls.push_back({"call-" + label, "p-4"});
      text.notes.push_back(std::move(note));
    } else if (line.starts_with("@cite ")) {
      const auto arrow = line.find(" ->");
      Citation citation;
      citation.in = "p-4";
      citation.text = line.substr(6, arrow - 6);
      citation.href = line.size() > arrow + 4 ? line.substr(arrow + 4) : "";
      citations.push_back(std::move(citation));
    } else {
      return false;
    }
    return true;
  }

  bool is_note(const std::string& label) const {
    for (const auto& note : text.notes) {
      if (note.label == label) return true;
    }
    return false;
  }
};

golden::Outcome render(const golden::Example& example) {
  Setting setting(example.input);
  Diagnostics ignored;
  const auto tree = markdown::parse(setting.markdown, "example.md", 1, ignored);
  setting.place(tree.front().rich);
  const auto known = references(setting.text, setting.citations, "documents/a-78-76.html");
  std::string html;
  append_rich(html, setting.rich, "p-4", known);
  return {visible(std::move(html)), ""};
}

}  // namespace
golden::Outcome render_text(const golden::Example& example);

}  // namespace ibidem::output

void register_golden_tests() {
  ibidem::golden::register_examples("rich_html", TEST_FOLDER "/rich_html.md",
                                    ibidem::output::render);
  ibidem::golden::register_examples("text_html", TEST_FOLDER "/text_html.md",
                                    ibidem::output::render_text);
}
