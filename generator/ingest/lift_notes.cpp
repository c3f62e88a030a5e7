#include "codes.h"
#include "dates.h"
#include "furniture.h"
#include "labels.h"
#include "letters.h"
#include "notes.h"
#include "printed_marks.h"
#include "sentence.h"
#include "structure.h"

#include "base/utf8.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

struct Mark {
  std::string label;
  std::size_t size = 0;     // bytes with the blanks after it; 0: none
  bool explicitly = false;  // by its form, not by its number alone
};

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] == ' ') ++end;
  return end - at;
}

Mark braced(std::string_view text, std::string_view open, std::string_view close) {
  if (!text.starts_with(open)) return {};
  std::size_t at = open.size();
  while (at < text.size() && is_digit(text[at])) ++at;
  // The notes to a table are lettered: "^{a} Including …".
  if (at == open.size() && !close.empty() && at < text.size() &&
      text.substr(at + 1).starts_with(close) && text[at] >= 'a' && text[at] <= 'h')
    ++at;
  if (at == open.size() || !text.substr(at).starts_with(close)) return {};
  const std::size_t end = at + close.size();
  return {std::string(text.substr(open.size(), at - open.size())), end + blanks_at(text, end),
          true};
}

// The mark of a note at the beginning of its text, in one of its explicit forms.
Mark explicit_mark(std::string_view text) {
  std::size_t size = 0;
  if (const std::string digits = raised_digits_at(text, size); size > 0) {
    return {digits, size + blanks_at(text, size), true};
  }
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"[^", "]:"},
                                    {"[^", "]"},
                                    {"$^{", "}$"},
                                    {"\\(^{", "}\\)"},
                                    {"^{", "}"},
                                    {"<sup>", "</sup>"},
                                    {"^", ""}}) {
    if (Mark mark = braced(text, open, close); mark.size > 0) return mark;
  }
  return {};
}

Mark asterisk_mark(std::string_view text) {
  std::size_t at = 0;
  while (text.substr(at).starts_with("\\*") || (at < text.size() && text[at] == '*')) {
    at += text[at] == '*' ? 1 : 2;
  }
  const auto stars = static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '*'));
  if (stars == 0 || stars > 3 || blanks_at(text, at) == 0) return {};
  return {std::string(stars, '*'), at + blanks_at(text, at), true};
}

// "12 See …": plain figures, a blank, no stop.
Mark plain_mark(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at]) && at < 4) ++at;
  if (at == 0 || at > 3 || blanks_at(text, at) == 0) return {};
  return {std::string(text.substr(0, at)), at + blanks_at(text, at), false};
}

bool ends_sentence(std::string_view text) {
  while (text.ends_with("»") || text.ends_with("”") || text.ends_with(' ')) {
    text.remove_suffix(text.ends_with(' ') ? 1 : text.ends_with("»") ? 2 : 3);
  }
  while (!text.empty() && (text.back() == ')' || text.back() == '"' || text.back() == '>'))
    text.remove_suffix(1);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

class Lifter {
 public:
  Lifter(const std::vector<Line>& lines, Dialect dialect, std::set<std::string> called,
         const Vocabulary& words, std::vector<Removed>& removed, const std::string& file,
         Diagnostics& diagnostics)
      : lines_(lines),
        dialect_(dialect),
        called_(std::move(called)),
        words_(words),
        filter_(removed),
        file_(file),
        diagnostics_(diagnostics) {
    if (dialect == Dialect::wrapped) wrapping_ = measure_wrapping(lines);
    for (const Line& line : lines) {
      has_explicit_ = has_explicit_ || explicit_mark(line.text).size > 0;
      known_.add(line.text);
      has_rules_ = has_rules_ || rule_length(line.text) > 0;
    }
  }

  std::vector<Line> lift() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (rule_length(line.text) > 0) {
        under_rule_ = true;
        filter_.remove(line, "rule", true);
        continue;
      }
      if (line.page_start) under_rule_ = in_group_ = false;
      const Mark mark = mark_of(i);
      if (mark.size > 0) {
        begin(line, mark);
      } else if (in_group_ && continues(i)) {
        append(line);
      } else if (is_rest_of_note(i)) {
        after_ = group_end_;
        in_group_ = true;
        append(line);
      } else if (is_torn_address(i)) {
        notes.back().text += line.text;
        filter_.remove(line, "note", true);
      } else {
        in_group_ = under_rule_ = false;
        report_suspect(line);
        filter_.keep(line);
      }
    }
    return filter_.take();
  }

  std::vector<NoteDefinition> notes;

 private:
  Mark mark_of(std::size_t at) const {
    const std::string_view text = lines_[at].text;
    if (Mark mark = explicit_mark(text); mark.size > 0) return mark;
    if (Mark mark = asterisk_mark(text); mark.size > 0)
      return is_asterisk_note(at, mark) ? mark : Mark{};
    Mark mark = plain_mark(text);
    const bool may_be_plain = !has_explicit_ || dialect_ == Dialect::wrapped;
    return mark.size > 0 && may_be_plain && is_plain_note(at, mark) ? mark : Mark{};
  }

  bool is_plain_note(std::size_t at, const Mark& mark) const {
    const int number = std::stoi(mark.label);
    const bool next = number == last_ + 1;
    if (under_rule_) return !in_group_ || next || (number == 1 && begins_anew(at, mark));
    // A gap that is wider parts the cells of a row.
    constexpr std::size_t widest_gap = 8;
    const std::size_t gap = mark.size - mark.label.size();
    if (gap > widest_gap) return false;
    if (is_date_line(lines_[at].text, words_)) return false;  // "1 June 2026", a cell
    if (has_rules_)
      return next && closes_page(at) && is_called_above(lines_, at, mark.label, words_);
    // Without a rule only a number that counts on is one: right below another note, set off from
    // its text as a layout has it, before words that begin a note, or called above. Where some were
    // lost, both of the last.
    if (in_group_ && next) return true;
    const bool set_off = dialect_ == Dialect::wrapped && gap > 1;
    if (set_off && last_ > 0 && next) return true;
    const std::string_view text = std::string_view(lines_[at].text).substr(mark.size);
    const bool worded = is_worded_note(text);
    // Where notes are numbered anew, the call stands behind the last note.
    const std::size_t first = next ? 0 : last_line_;
    if (next || number == 1)
      return worded ||
             (begins_sentence(text) && (is_called_above(lines_, at, mark.label, words_, first) ||
                                        stands_above_note(at, number + 1, first)));
    return worded && number > last_ && is_called_above(lines_, at, mark.label, words_);
  }

  // The notes of the next submission, whose numbers begin anew, below those of the last one.
  bool begins_anew(std::size_t at, const Mark& mark) const {
    const std::string_view text = std::string_view(lines_[at].text).substr(mark.size);
    return ends_sentence(notes.back().text) && (begins_sentence(text) || is_worded_note(text)) &&
           lines_[at].indent == indent_;
  }

  // The note of a call that was lost stands tight above the one that counts on from it.
  bool stands_above_note(std::size_t at, int number, std::size_t first) const {
    constexpr std::size_t most_lines = 6;
    for (std::size_t i = at + 1; i < std::min(lines_.size(), at + most_lines); ++i) {
      if (lines_[i].page_start || lines_[i].blanks_before > wrapping_.usual_blanks) return false;
      const Mark mark = plain_mark(lines_[i].text);
      if (mark.label != std::to_string(number)) continue;
      return begins_sentence(std::string_view(lines_[i].text).substr(mark.size)) &&
             is_called_above(lines_, at, mark.label, words_, first);
    }
    return false;
  }

  // Whether nothing but notes follows on the page, each a line: of their rule nothing is left.
  bool closes_page(std::size_t at) const {
    if (dialect_ == Dialect::wrapped) return false;
    int number = last_;
    for (; at < lines_.size() && (number == last_ || !lines_[at].page_start); ++at) {
      if (plain_mark(lines_[at].text).label != std::to_string(++number)) return false;
    }
    return true;
  }

  static bool begins_sentence(std::string_view text) {
    return starts_upper(text) || text.starts_with("“") || text.starts_with("«");
  }

  bool is_worded_note(std::string_view text) const {
    return starts_with_one_of(text, words_.note_starts) > 0 || symbol_at(text) > 0;
  }

  // A line that is kept, though its number and its words are those of a note.
  void report_suspect(const Line& line) {
    const Mark mark = plain_mark(line.text);
    if (mark.size == 0 || !is_worded_note(std::string_view(line.text).substr(mark.size))) return;
    diagnostics_.add(note_suspected, {file_, line.number, 0},
                     "this may be note " + mark.label + ": it is left in the text");
  }

  // An asterisk begins a bullet as well: it is a note under a rule, or where an asterisk after a
  // word calls for it and the line next to it is no bullet of the same kind.
  bool is_asterisk_note(std::size_t at, const Mark& mark) const {
    if (under_rule_) return true;
    const bool in_list =
        (at + 1 < lines_.size() && asterisk_mark(lines_[at + 1].text).label == mark.label) ||
        (at > 0 && asterisk_mark(lines_[at - 1].text).label == mark.label);
    if (in_list) return false;
    if (called_.contains(mark.label)) return true;
    const std::size_t first = at > 60 ? at - 60 : 0;
    for (std::size_t i = first; i < at; ++i) {
      if (asterisk_call(lines_[i].text, mark.label).size > 0) return true;
    }
    return false;
  }

  // A line of a note that was wrapped. A page of one-line paragraphs has none.
  bool continues(std::size_t at) const {
    const Line& line = lines_[at];
    if (dialect_ != Dialect::wrapped || line.page_start) return false;
    if (goes_on_with_address(line)) return line.blanks_before <= wrapping_.usual_blanks;
    if (!ends_sentence(notes.back().text)) return line.blanks_before <= wrapping_.usual_blanks;
    const bool at_foot = under_rule_ || line.indent > indent_;
    return at_foot && !note_ended(line) && !is_heading_below(at);
  }

  bool goes_on_with_address(const Line& line) const {
    // No sentence begins in lower case: "…/NHRIs." "pdf".
    const std::string_view note = notes.back().text;
    const bool at_stop = note.ends_with('.') && starts_lower(line.text);
    return cuts_address(note) && (at_stop || begins_in_address(line.text));
  }

  // What is left of the last note of a page stands above the notes of the next one.
  bool is_rest_of_note(std::size_t at) const {
    const Line& line = lines_[at];
    const bool set_apart = under_rule_ || line.blanks_before > wrapping_.usual_blanks;
    if (dialect_ != Dialect::wrapped || in_group_ || !set_apart || notes.empty() ||
        ends_sentence(notes.back().text) || !starts_lower(line.text))
      return false;
    constexpr std::size_t most_lines = 6;
    const std::string next = std::to_string(last_ + 1);
    for (std::size_t i = at + 1; i < std::min(lines_.size(), at + most_lines); ++i) {
      if (lines_[i].page_start || lines_[i].blanks_before > wrapping_.usual_blanks) break;
      if (explicit_mark(lines_[i].text).label == next || plain_mark(lines_[i].text).label == next)
        return true;
    }
    return false;
  }

  // Notes end in a stop. A line that does not, with a gap or a label below it, heads the next page.
  bool is_heading_below(std::size_t at) const {
    if (at + 1 >= lines_.size() || !ends_open(lines_[at].text)) return false;
    const Line& next = lines_[at + 1];
    return next.blanks_before > wrapping_.usual_blanks || number_label(next.text) ||
           outline_label(next.text);
  }

  // Nothing but the notes themselves may tell where the text goes on: a gap, a last line that has
  // room for the first word of the next, a sentence that was torn, a label.
  bool note_ended(const Line& line) const {
    constexpr std::size_t play = 4;
    const std::string_view text = line.text;
    const std::size_t word = length(text.substr(0, text.find(' ')));
    return line.blanks_before > wrapping_.usual_blanks || starts_lower(text) ||
           outline_label(text) || number_label(text) || is_annex_heading(text, words_) ||
           last_length_ + 1 + word + play < wrapping_.width;
  }

  // An address cut by the end of its line, or of its page: recognition sets what is left of it, one
  // long word, before the notes of the next page (A/AC.292/2024/2, note 34).
  bool is_torn_address(std::size_t at) const {
    const std::string_view text = lines_[at].text;
    if (dialect_ == Dialect::wrapped || notes.empty()) return false;
    if (in_group_ && lines_[at].blanks_before == 0 && !lines_[at].page_start &&
        starts_lower(text) && cuts_address(notes.back().text))
      return true;
    if (text.find(' ') != std::string_view::npos) return false;
    if (text.find("%20") == std::string_view::npos &&
        text.find_first_of("/-") == std::string_view::npos)
      return false;
    const bool before_note = at + 1 < lines_.size() && explicit_mark(lines_[at + 1].text).size > 0;
    const bool below_note = in_group_ && lines_[at].blanks_before == 0;
    return (before_note || below_note) && notes.back().text.find("http") != std::string::npos &&
           !ends_sentence(notes.back().text);
  }

  void begin(const Line& line, const Mark& mark) {
    if (!in_group_) after_ = group_end_;
    in_group_ = true;
    notes.push_back({mark.label, line.text.substr(mark.size), line.number, after_});
    if (is_digit(mark.label.front())) last_ = std::stoi(mark.label.substr(0, 6));
    group_end_ = line.number;
    indent_ = line.indent;
    last_length_ = length(line.text);
    last_line_ = static_cast<std::size_t>(&line - lines_.data());
    called_.erase(mark.label);
    filter_.remove(line, "note", true);
  }

  void append(const Line& line) {
    std::string& text = notes.back().text;
    const bool cut_address = text.ends_with('-') && cuts_address(text);
    const bool cut_range =
        ends_behind_figure(text) && !is_one_of(first_word(line.text), words_.open_ends);
    if (text.ends_with('/') || goes_on_with_address(line) || cut_address || cut_range) {
      text += line.text;
    } else if (ends_in_hyphen(text)) {
      join_at_hyphen(text, line.text, known_, words_, notes.back().rejoined);
    } else {
      text += " " + line.text;
    }
    group_end_ = line.number;
    last_length_ = length(line.text);
    last_line_ = static_cast<std::size_t>(&line - lines_.data());
    filter_.remove(line, "note", true);
  }

  const std::vector<Line>& lines_;
  const Dialect dialect_;
  std::set<std::string> called_;  // asterisks that still wait for their note
  const Vocabulary& words_;
  LineFilter filter_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  Wrapping wrapping_;
  KnownWords known_;
  int indent_ = 0;               // of the last note's label
  std::size_t last_length_ = 0;  // of the last line of the last note
  std::size_t last_line_ = 0;    // where it stands
  bool has_explicit_ = false;
  bool has_rules_ = false;
  bool under_rule_ = false;
  bool in_group_ = false;
  int last_ = 0;
  int after_ = 0;
  int group_end_ = 0;
};

}  // namespace

std::vector<NoteDefinition> lift_notes(std::vector<Line>& lines, Dialect dialect,
                                       std::set<std::string> called, const Vocabulary& words,
                                       std::vector<Removed>& removed, const std::string& file,
                                       Diagnostics& diagnostics) {
  Lifter lifter(lines, dialect, std::move(called), words, removed, file, diagnostics);
  std::vector<Line> kept = lifter.lift();
  lines = std::move(kept);
  return std::move(lifter.notes);
}

}  // namespace ibidem::ingest
