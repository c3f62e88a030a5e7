#include "letters.h"
#include "lone_labels.h"
#include "notes.h"
#include "sentence.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace ibidem::ingest {
namespace {

int number(const Line& line) {
  return std::stoi(line.text);
}

/// Figures below one another, and the lines behind them up to the next ones.
struct Group {
  std::vector<std::size_t> figures;
  std::size_t begin = 0;
  std::size_t end = 0;  // begin if no text follows
};

struct Foot {
  std::vector<Group> groups;
  std::size_t end = 0;
};

// From figures to the end of the page. Its marks may stand between the figures and all the texts.
std::optional<Foot> read_foot(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t longest = 60;
  Foot foot;
  bool has_text = false;
  std::size_t i = at;
  for (; i < lines.size() && !(i > at && lines[i].page_start); ++i) {
    if (i > at + longest) return std::nullopt;
    const bool mark = is_page_mark(lines[i]) || is_rule(lines[i]);
    if (mark && has_text) break;
    if (mark) continue;
    if (is_figures(lines[i])) {
      if (foot.groups.empty() || foot.groups.back().end > 0) foot.groups.emplace_back();
      foot.groups.back().figures.push_back(i);
    } else if (is_text_label(lines[i])) {
      return std::nullopt;
    } else {
      Group& group = foot.groups.back();
      if (group.end == 0) group.begin = i;
      group.end = i + 1;
      has_text = true;
    }
  }
  foot.end = i;
  return has_text ? std::optional(std::move(foot)) : std::nullopt;
}

// Whether the figures are the numbers of notes: all from the first on, most of them called above.
bool are_notes(const std::vector<Line>& lines, const Foot& foot, int last,
               const Vocabulary& words) {
  std::vector<int> numbers;
  std::size_t called = 0;
  for (const Group& group : foot.groups) {
    for (const std::size_t figures : group.figures) {
      numbers.push_back(number(lines[figures]));
      const std::size_t first = foot.groups.front().figures.front();
      if (is_called_above(lines, first, lines[figures].text, words)) ++called;
    }
  }
  std::sort(numbers.begin(), numbers.end());
  if (numbers.front() != 1 && numbers.front() != last + 1) return false;
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] != numbers[i - 1] + 1) return false;
  }
  return numbers.size() > 1 && called * 2 > numbers.size();
}

// Where as many texts begin, each behind the stop of the one before it or each a line; or nothing.
std::vector<std::size_t> texts_in(const std::vector<Line>& lines, std::size_t begin,
                                  std::size_t end, std::size_t count) {
  if (count == 1) return {begin};
  std::vector<std::size_t> texts{begin};
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!ends_open(lines[i - 1].text) && !starts_lower(lines[i].text)) texts.push_back(i);
  }
  if (texts.size() == count) return texts;
  const auto goes_on = [](const Line& line) { return starts_lower(line.text); };
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  if (end - begin != count || std::any_of(first, last, goes_on)) return {};
  texts.resize(count);
  std::iota(texts.begin(), texts.end(), begin);
  return texts;
}

// The figures that stand below all texts belong to a text behind that of the number before them.
bool put_last_in_place(const std::vector<Line>& lines, std::vector<Group>& groups) {
  if (groups.back().end > 0) return true;
  const std::vector<std::size_t> astray = groups.back().figures;
  groups.pop_back();
  for (const std::size_t figures : astray) {
    const auto before = [&](std::size_t other) {
      return number(lines[other]) + 1 == number(lines[figures]);
    };
    bool placed = false;
    for (Group& group : groups) {
      const auto found = std::find_if(group.figures.begin(), group.figures.end(), before);
      if (found == group.figures.end()) continue;
      group.figures.insert(found + 1, figures);
      placed = true;
    }
    if (!placed) return false;
  }
  return true;
}

bool ascend(const std::vector<Line>& lines, const std::vector<Group>& groups) {
  int last = 0;
  for (const Group& group : groups) {
    for (const std::size_t figures : group.figures) {
      if (number(lines[figures]) <= last) return false;
      last = number(lines[figures]);
    }
  }
  return true;
}

// "A/65/201." under the rule, "1" below it, and so on: each text above its figures.
std::optional<FootNotes> labels_behind(const Foot& foot, std::size_t rule) {
  if (foot.groups.back().end > 0) return std::nullopt;
  FootNotes notes;
  std::size_t text = rule + 1;
  for (const Group& group : foot.groups) {
    if (group.figures.size() != 1) return std::nullopt;
    notes.labels.emplace_back(group.figures.front(), text);
    text = group.begin;
  }
  return notes;
}

std::optional<FootNotes> labels_before(const std::vector<Line>& lines, Foot foot) {
  FootNotes notes;
  if (!put_last_in_place(lines, foot.groups) || !ascend(lines, foot.groups)) return std::nullopt;
  for (const Group& group : foot.groups) {
    const auto texts = texts_in(lines, group.begin, group.end, group.figures.size());
    if (texts.empty()) return std::nullopt;
    for (std::size_t i = 0; i < texts.size(); ++i)
      notes.labels.emplace_back(group.figures[i], texts[i]);
  }
  return notes;
}

}  // namespace

std::optional<FootNotes> foot_notes_at(const std::vector<Line>& lines, std::size_t at, int last,
                                       std::optional<std::size_t> rule, const Vocabulary& words) {
  const auto foot = read_foot(lines, at);
  if (!foot || !are_notes(lines, *foot, last, words)) return std::nullopt;
  const bool behind = rule && *rule + 1 < at && ascend(lines, foot->groups);
  auto notes = behind ? labels_behind(*foot, *rule) : labels_before(lines, *foot);
  // Where figures stand below the last text, each may belong to the text above it.
  if (!notes && foot->groups.back().end == 0) notes.emplace();
  if (!notes) return std::nullopt;
  notes->end = foot->end;
  for (const auto& [label, text] : notes->labels)
    notes->last = std::max(notes->last, number(lines[label]));
  return notes;
}

}  // namespace ibidem::ingest
