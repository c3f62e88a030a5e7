#include "letters.h"
#include "notes.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

bool is_label(const Line& line) {
  constexpr int furthest = 12;  // numbers of pages stand in the middle or at the right
  return line.text.size() <= 3 && line.indent <= furthest &&
         std::all_of(line.text.begin(), line.text.end(), is_digit);
}

bool stands_below(const Line& text, const Line& label) {
  return text.blanks_before == 0 && !text.page_start && text.indent > label.indent &&
         !starts_lower(text.text);
}

}  // namespace

void join_lone_labels(std::vector<Line>& lines) {
  std::vector<Line> joined;
  joined.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool labels = i + 1 < lines.size() && is_label(lines[i]) && !is_label(lines[i + 1]) &&
                        stands_below(lines[i + 1], lines[i]);
    if (labels) {
      lines[i].text = "^{" + lines[i].text + "} " + lines[i + 1].text;
      joined.push_back(std::move(lines[i++]));
    } else {
      joined.push_back(std::move(lines[i]));
    }
  }
  lines = std::move(joined);
}

}  // namespace ibidem::ingest
