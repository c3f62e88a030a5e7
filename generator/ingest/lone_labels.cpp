#include "furniture.h"
#include "letters.h"
#include "notes.h"
#include "printed_marks.h"

#include <algorithm>
#include <string>

namespace ibidem::ingest {
namespace {

bool is_label(const Line& line) {
  constexpr int furthest = 12;  // numbers of pages stand in the middle or at the right
  return line.text.size() <= 3 && line.indent <= furthest &&
         std::all_of(line.text.begin(), line.text.end(), is_digit);
}

/// Goes through the lines and finds the numbers of notes that stand alone above their text.
class LoneLabels {
 public:
  explicit LoneLabels(const Vocabulary& words) : words_(words) {}

  /// Whether the line is the number of the note that begins with the next one.
  bool labels(const Line& line, const Line& next) {
    const bool is_rule = line.text.starts_with('_') && rule_length(line.text) > 4;
    if (is_rule || line.page_start) in_group_ = false;
    under_rule_ = is_rule || (under_rule_ && !line.page_start);
    if (!is_label(line) || is_label(next) || next.page_start || starts_lower(next.text))
      return false;
    const int number = std::stoi(line.text);
    const bool is_set_in = next.blanks_before == 0 && next.indent > line.indent;
    if (!is_set_in && !begins_note(number, next)) return false;
    in_group_ = true;
    last_ = number;
    return true;
  }

 private:
  // Where a text keeps no indents the number of a page looks the same: a note stands under a rule
  // or has the words of one, and its number counts on.
  bool begins_note(int number, const Line& next) const {
    const bool is_mark = symbol_at(next.text) == next.text.size() || job_number_at(next.text) > 0;
    if (is_mark || next.blanks_before > 1) return false;
    if (under_rule_ && !in_group_) return true;
    return number == last_ + 1 &&
           (under_rule_ || starts_with_one_of(next.text, words_.note_starts) > 0);
  }

  const Vocabulary& words_;
  bool under_rule_ = false;
  bool in_group_ = false;
  int last_ = 0;
};

}  // namespace

void join_lone_labels(std::vector<Line>& lines, const Vocabulary& words) {
  std::vector<Line> joined;
  joined.reserve(lines.size());
  LoneLabels lone(words);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i + 1 < lines.size() && lone.labels(lines[i], lines[i + 1])) {
      lines[i].text = "^{" + lines[i].text + "} " + lines[i + 1].text;
      joined.push_back(std::move(lines[i++]));
    } else {
      joined.push_back(std::move(lines[i]));
    }
  }
  lines = std::move(joined);
}

}  // namespace ibidem::ingest
