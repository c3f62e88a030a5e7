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

namespace {

// The date behind the meeting on one line, "45e séance plénière 2 décembre 2024", which is cut off;
// empty if there is none.
std::string cut_date(std::string& text, const Vocabulary& words) {
  for (const std::string_view meeting : words.meetings) {
    const std::size_t found = lower(text).find(meeting);
    if (found == std::string::npos) continue;
    const std::string rest(trim(std::string_view(text).substr(found + meeting.size())));
    if (!is_date_line(rest, words)) return {};
    text.resize(found + meeting.size());
    return rest;
  }
  return {};
}

}  // namespace

void read_closing(std::vector<Line>& lines, const Vocabulary& words, Masthead& masthead,
                  std::vector<Removed>& removed) {
  if (!masthead.strings.contains("adoption") || lines.size() < 2) return;
  // Without a date below it only the foot of the page may follow the line of the meeting.
  constexpr std::size_t last_lines = 5;
  for (std::size_t at = lines.size(); at-- > 0;) {
    std::string text = without_asterisks(lines[at].text);
    std::string date = cut_date(text, words);
    const bool one_line = !date.empty();
    if (!is_meeting(text, words)) continue;
    if (!one_line && at + 1 < lines.size() && date_at(without_asterisks(lines[at + 1].text), words))
      date = without_asterisks(lines[at + 1].text);
    if (date.empty() && lines.size() - at > last_lines) continue;
    masthead.strings["meeting"] = text;
    if (!date.empty()) masthead.strings["closing_date"] = date;
    const std::size_t end = at + (date.empty() || one_line ? 1 : 2);
    for (std::size_t i = at; i < end; ++i) {
      removed.push_back({lines[i].number, lines[i].text, "closing lines"});
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
    return;
  }
}

}  // namespace ibidem::ingest
