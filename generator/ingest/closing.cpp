#include "dates.h"
#include "letters.h"
#include "masthead.h"
#include "masthead_lines.h"

#include <algorithm>

namespace ibidem::ingest {

bool is_meeting(std::string_view text, const Vocabulary& words) {
  if (text.ends_with(')')) text = trim_right(text.substr(0, text.rfind('(')));
  return text.size() < 60 && !text.empty() && is_digit(text.front()) &&
         std::any_of(words.meetings.begin(), words.meetings.end(),
                     [&](auto ending) { return lower(text).ends_with(ending); });
}

void read_closing(std::vector<Line>& lines, const Vocabulary& words, Masthead& masthead,
                  std::vector<Removed>& removed) {
  if (!masthead.strings.contains("adoption") || lines.size() < 2) return;
  // Without a date below it only the foot of the page may follow the line of the meeting.
  constexpr std::size_t last_lines = 5;
  for (std::size_t at = lines.size(); at-- > 0;) {
    const std::string text = without_asterisks(lines[at].text);
    if (!is_meeting(text, words)) continue;
    std::string date;
    if (at + 1 < lines.size() && date_at(without_asterisks(lines[at + 1].text), words))
      date = without_asterisks(lines[at + 1].text);
    if (date.empty() && lines.size() - at > last_lines) continue;
    masthead.strings["meeting"] = text;
    if (!date.empty()) masthead.strings["closing_date"] = date;
    const std::size_t end = at + (date.empty() ? 1 : 2);
    for (std::size_t i = at; i < end; ++i) {
      removed.push_back({lines[i].number, lines[i].text, "closing lines"});
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
    return;
  }
}

}  // namespace ibidem::ingest
