#include "lone_labels.h"

#include "codes.h"
#include "furniture.h"
#include "labels.h"
#include "letters.h"
#include "notes.h"
#include "printed_marks.h"
#include "sentence.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::ingest {
bool is_figures(const Line& line) {
  return line.text.size() <= 3 && std::all_of(line.text.begin(), line.text.end(), is_digit);
}

bool is_text_label(const Line& line) {
  constexpr std::size_t longest = 8;
  if (line.text.size() > longest) return false;
  const std::string labelled = line.text + " A";
  std::size_t size = bullet_at(labelled);
  for (const auto& label :
       {number_label(labelled), point_label(labelled), outline_label(labelled)}) {
    if (label) size = std::max(size, label->size);
  }
  size = std::max(size, decimal_label_at(labelled));
  if (const std::size_t stars = asterisks_at(line.text, 0); stars > 0 && stars < 4)
    size = std::max(size, stars + 1);
  return size + 1 == labelled.size();
}

bool is_page_mark(const Line& line) {
  return symbol_at(line.text) == line.text.size() || job_number_at(line.text) > 0 ||
         page_of_pages_at(line.text) > 0 || bar_code_at(line.text) > 0;
}

bool is_rule(const Line& line) {
  return line.text.starts_with('_') && rule_length(line.text) > 4;
}

namespace {

/// Labels that stand alone one below another, and where their texts begin.
struct Run {
  std::size_t labels = 0;
  std::vector<std::size_t> texts;  ///< as many, or none if it cannot be told
};

/// Goes through the lines and finds the labels that stand alone above their texts.
class LoneLabels {
 public:
  LoneLabels(const std::vector<Line>& lines, const Vocabulary& words)
      : lines_(lines), words_(words) {}

  /// Goes on to the next line: whether it stands under a rule.
  void step(std::size_t at) {
    const Line& line = lines_[at];
    if (is_rule(line) || line.page_start) in_group_ = false;
    under_rule_ = is_rule(line) || (under_rule_ && !line.page_start);
    if (is_rule(line)) rule_ = at;
    if (is_whole_note(at)) ++last_;
  }

  /// The notes at the foot of the page, if the line is the first of their figures.
  std::optional<FootNotes> foot_at(std::size_t at) {
    if (!is_figures(lines_[at])) return std::nullopt;
    const auto notes =
        foot_notes_at(lines_, at, last_, under_rule_ ? std::optional(rule_) : std::nullopt, words_);
    if (!notes || notes->labels.empty()) return notes;
    last_ = notes->last;
    last_text_ = 0;
    in_group_ = true;
    return notes;
  }

  /// The labels that begin at the line; none if it holds anything else.
  Run labels_at(std::size_t at) {
    const Line& line = lines_[at];
    if (is_figures(line)) return figures_at(at);
    if (!is_text_label(line) || goes_on(at) || !counts_on(line.text)) return {};
    std::size_t end = at + 1;
    while (end < lines_.size() && !lines_[end].page_start && is_text_label(lines_[end])) ++end;
    if (!begins_text(end)) return {};
    // A dash above figures is an empty cell of a table.
    if (bullet_at(line.text + " A") > 0 && is_digit(lines_[end].text.front())) return {};
    // So is a decimal above a number that has a text of its own: "91.1", "4. Annex II".
    if (decimal_label_at(line.text + " A") > 0 && number_label(lines_[end].text)) return {};
    std::vector<std::size_t> texts = texts_of(end - at, end);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      // A heading begins with a capital: what stands below "II." is torn from another line.
      const bool heads = outline_label(lines_[at + i].text + " A").has_value();
      if (heads && starts_lower(lines_[texts[i]].text)) return {end - at, {}};
    }
    return {end - at, std::move(texts)};
  }

 private:
  bool begins_text(std::size_t at) const {
    return at < lines_.size() && !lines_[at].page_start && !is_page_mark(lines_[at]) &&
           !is_rule(lines_[at]) && !is_figures(lines_[at]);
  }

  // "2 A/75/816, annex I.": the next note, its figures before its text as they should be.
  bool is_whole_note(std::size_t at) const {
    const std::string_view text = lines_[at].text;
    const std::string label = std::to_string(last_ + 1);
    return text.size() > label.size() && text.starts_with(label + " ") &&
           is_called_above(lines_, at, label, words_);
  }

  // "in paragraph" above "12.", "(arts. 14 and 18–" above "22)": the end of a text, not a label.
  bool goes_on(std::size_t at) const {
    if (at == 0 || lines_[at].blanks_before > 0 || lines_[at].page_start) return false;
    const std::string_view before = lines_[at - 1].text;
    if (is_one_of(before, words_.page)) return false;  // above the numbers of a list of contents
    return ends_in_small_word(before, words_) || ends_in_abbreviation(before, words_) ||
           ends_behind_figure(before) || is_one_of(last_word(before), words_.counted);
  }

  // Of decimal numbers, "4.2" behind "4.1"; what does not count on is a cell, "48.8". Some may have
  // been lost.
  bool counts_on(std::string_view label) {
    constexpr int most_lost = 3;
    const std::size_t dot = label.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == label.size() ||
        decimal_label_at(std::string(label) + " A") == 0)
      return true;
    const std::string_view chapter = label.substr(0, dot);
    const int number = std::stoi(std::string(label.substr(dot + 1)));
    const int step = chapter == chapter_ ? number - in_chapter_ : 0;
    if (number != 1 && (step < 1 || step > most_lost)) return false;
    chapter_ = chapter;
    in_chapter_ = number;
    return true;
  }

  Run figures_at(std::size_t at) {
    std::size_t end = at + 1;
    const auto number = [&](std::size_t i) { return std::stoi(lines_[i].text); };
    while (under_rule_ && end < lines_.size() && !lines_[end].page_start &&
           is_figures(lines_[end]) && number(end) == number(end - 1) + 1)
      ++end;
    const std::size_t count = end - at;
    if (Run above = figures_below_texts(at); above.labels > 0) return above;
    if (end >= lines_.size() || lines_[end].page_start) return {};
    const bool is_set_in = stands_above(at, lines_[end]);
    if (!is_set_in && (!begins_text(end) || starts_lower(lines_[end].text))) return {};
    if (count == 1 && !is_set_in && !is_note(at, lines_[end])) return {};
    in_group_ = true;
    last_ = number(end - 1);
    last_text_ = end;
    return {count, texts_of(count, end)};
  }

  // The figures of the last notes of a page may stand below all of their texts, above the foot of
  // the page: as many as texts that follow that of the note before.
  Run figures_below_texts(std::size_t at) {
    std::size_t end = at;
    std::vector<std::size_t> texts;
    for (; end < lines_.size() && is_figures(lines_[end]); ++end) {
      const int number = last_ + 1 + static_cast<int>(end - at);
      if (last_text_ == 0 || lines_[end].text != std::to_string(number) ||
          !is_called_above(lines_, last_text_, lines_[end].text, words_))
        return {};
    }
    if (end < lines_.size() && !lines_[end].page_start && begins_text(end)) return {};
    for (std::size_t i = last_text_ + 1; i < at; ++i) {
      if (lines_[i].page_start || !begins_text(i) || is_text_label(lines_[i])) return {};
      if (!ends_open(lines_[i - 1].text) && !starts_lower(lines_[i].text)) texts.push_back(i);
    }
    if (texts.size() != end - at) return {};
    last_ += static_cast<int>(end - at);
    last_text_ = 0;
    return {end - at, std::move(texts)};
  }

  bool stands_above(std::size_t at, const Line& next) const {
    constexpr int furthest = 12;  // numbers of pages stand in the middle or at the right
    const Line& line = lines_[at];
    return next.blanks_before == 0 && next.indent > line.indent && !starts_lower(next.text) &&
           (under_rule_ || line.indent <= furthest || counts_on_from_call(at));
  }

  bool counts_on_from_call(std::size_t at) const {
    return std::stoi(lines_[at].text) == last_ + 1 &&
           is_called_above(lines_, at, lines_[at].text, words_);
  }

  // "III. Modalités": the first line of a note of several is longer, that of one ends in a stop.
  static bool is_title(std::string_view text) {
    constexpr std::size_t longest = 60;
    return outline_label(text) && ends_open(text) && !text.ends_with(',') &&
           !is_longer(text, longest);
  }

  // Where a text keeps no indents the number of a page looks the same: a note stands under a rule
  // or has the words of one or a call above it, and its number counts on.
  bool is_note(std::size_t at, const Line& next) const {
    if (next.blanks_before > 1 || is_title(next.text)) return false;
    if (under_rule_ && !in_group_) return true;
    if (counts_on_from_call(at)) return true;
    return std::stoi(lines_[at].text) == last_ + 1 &&
           (under_rule_ || starts_with_one_of(next.text, words_.note_starts) > 0);
  }

  // The texts of several labels stand below them in their order: each set apart, if the labels are;
  // or each ends with a stop, the last one at the end of the page; or each is one line.
  std::vector<std::size_t> texts_of(std::size_t count, std::size_t begin) const {
    std::vector<std::size_t> apart{begin};
    std::vector<std::size_t> ended{begin};
    for (std::size_t i = begin + 1; begins_text(i) && !is_text_label(lines_[i]); ++i) {
      const bool ends = !ends_open(lines_[i - 1].text) || has_leader(lines_[i - 1].text);
      const bool torn = !ends && starts_lower(lines_[i].text);
      const bool after_point = lines_[i - 1].text.ends_with(';');
      if (lines_[i].blanks_before > 0 && !torn) apart.push_back(i);
      if (ends && (after_point || !starts_lower(lines_[i].text))) ended.push_back(i);
    }
    const bool labels_apart = count > 1 && lines_[begin - 1].blanks_before > 0;
    if (count == 1 || apart.size() == count || (labels_apart && apart.size() > count)) {
      apart.resize(count);
      return apart;
    }
    return ended.size() == count ? ended : lines_of(count, begin);
  }

  // As many lines set apart from what follows, each of which may begin a text.
  std::vector<std::size_t> lines_of(std::size_t count, std::size_t begin) const {
    std::vector<std::size_t> lines;
    for (std::size_t i = begin; i < begin + count; ++i) {
      const bool begins =
          begins_text(i) && !is_text_label(lines_[i]) && !starts_lower(lines_[i].text) &&
          (i == begin ||
           (lines_[i].blanks_before == 0 && !ends_in_small_word(lines_[i - 1].text, words_)));
      if (!begins) return {};
      lines.push_back(i);
    }
    const std::size_t end = begin + count;
    const bool apart = end >= lines_.size() || lines_[end].blanks_before > 0 || !begins_text(end);
    return apart ? lines : std::vector<std::size_t>{};
  }

  const std::vector<Line>& lines_;
  const Vocabulary& words_;
  bool under_rule_ = false;
  std::size_t rule_ = 0;  // the line of the rule, under it
  bool in_group_ = false;
  int last_ = 0;
  std::size_t last_text_ = 0;  // where the text of the last note begins, 0 if it is not known
  std::string chapter_;        // of the last decimal number, "4" of "4.2"
  int in_chapter_ = 0;
};

std::string before_text(const Line& label) {
  if (label.text == "o")
    return "◦ ";  // the second bullet of word processors, come down to a letter
  return is_figures(label) ? "^{" + label.text + "} " : label.text + " ";
}

// The text stands where its label stood.
void take_place(const Line& label, Line& text) {
  text.indent = label.indent;
  text.blanks_before = label.blanks_before;
  text.page_start = label.page_start;
  text.number = label.number;
}

}  // namespace

void join_lone_labels(std::vector<Line>& lines, const Vocabulary& words, const std::string& file,
                      Diagnostics& diagnostics) {
  std::vector<std::string> labels(lines.size());  // to stand before the text of a line
  std::vector<bool> is_label(lines.size());
  LoneLabels lone(lines, words);
  std::size_t reported_until = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lone.step(i);
    const auto notes = lone.foot_at(i);
    if (notes && notes->labels.empty() && i >= reported_until) {
      diagnostics.add(join_ambiguous, {file, lines[i].number, 1},
                      "the figures of notes stand apart from their texts: it is not certain which "
                      "belongs to which");
      reported_until = notes->end;
    } else if (notes && !notes->labels.empty()) {
      for (const auto& [label, text] : notes->labels) {
        is_label[label] = true;
        labels[text] = before_text(lines[label]);
        if (label + 1 == text) take_place(lines[label], lines[text]);
      }
      i = notes->end - 1;
      continue;
    }
    const Run run = lone.labels_at(i);
    if (run.labels == 0) continue;
    const std::size_t first = i + run.labels;
    for (std::size_t label = i; label < first; ++label) is_label[label] = true;
    for (std::size_t label = 0; label < run.texts.size(); ++label)
      labels[run.texts[label]] = before_text(lines[i + label]);
    const bool below_texts = !run.texts.empty() && run.texts.front() < i;
    if (run.texts.empty()) {
      // Figures alone on a line would be taken for the number of a page.
      for (std::size_t label = i; label < first; ++label) labels[first] += lines[label].text + " ";
      diagnostics.add(join_ambiguous, {file, lines[i].number, 0},
                      "the labels \"" + std::string(trim(labels[first])) +
                          "\" stand apart from their texts: it is not certain where each belongs");
    }
    if (!below_texts) {
      // The first text takes the place of its label.
      take_place(lines[i], lines[first]);
    }
    i = below_texts ? first - 1 : first;
  }
  std::vector<Line> joined;
  joined.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_label[i]) continue;
    lines[i].labelled = !labels[i].empty();
    lines[i].text.insert(0, labels[i]);
    joined.push_back(std::move(lines[i]));
  }
  lines = std::move(joined);
}

}  // namespace ibidem::ingest
