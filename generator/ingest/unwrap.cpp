#include "chunk.h"
#include "dates.h"
#include "furniture.h"
#include "letters.h"
#include "notes.h"
#include "numberings.h"
#include "printed_marks.h"
#include "sentence.h"
#include "structure.h"

#include "base/utf8.h"

#include <algorithm>
#include <set>

namespace ibidem::ingest {
namespace {

// "national1" ";": pdftotext breaks the line behind a raised figure, before the stop that follows.
bool begins_with_stop(std::string_view text) {
  return std::string_view(".,;:)").find(text.front()) != std::string_view::npos &&
         length(first_word(text)) <= 2;
}

class Unwrapper {
 public:
  Unwrapper(const std::vector<Line>& lines, const Vocabulary& words)
      : words_(words), wrapping_(measure_wrapping(lines)) {
    for (const Line& line : lines) {
      indented_items_ = indented_items_ || (line.indent > 0 && letter_label(line.text).has_value());
      known_.add(line.text);
    }
  }

  std::vector<Line> unwrap(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      width_ = line.width > 0 ? line.width : wrapping_.width;
      next_ = &line + 1 < lines.data() + lines.size() ? &line + 1 : nullptr;
      if (result_.empty() || begins(line)) {
        result_.push_back(line);
      } else {
        add(line);
      }
      previous_ = &line;
    }
    return std::move(result_);
  }

 private:
  bool begins(const Line& line) {
    const bool gap = line.blanks_before > wrapping_.usual_blanks && !line.page_start;
    const bool open = is_open();
    follow_preamble(line);
    if (gap || line.page_start || is_fixed_heading(*previous_)) signature_lines_ = 0;
    if (is_row(line) || line.alone || previous_->alone) return true;
    if (begins_with_stop(line.text)) return false;
    const bool below_row =
        is_row(*previous_) ||
        (has_leader(previous_->text) && (!starts_lower(line.text) || has_leader(line.text)));
    if (has_label(line, gap || below_row) || below_row || is_fixed_heading(line)) return true;
    // "[Adopted without a vote.]"
    if (line.text.starts_with('[') && line.text.ends_with(']') && (!open || left_short(line)))
      return true;
    // The heading of an annex to a letter takes several lines, all others one.
    if (is_fixed_heading(*previous_) && !is_longer(previous_->text, 40)) return true;
    if (is_date_line(previous_->text, words_) && result_.back().text == previous_->text)
      return true;
    if (is_speech(line) || heads_article(line) || reopens_quotation(line)) return true;
    if (is_signature(line) || heads_submission(line) || begins_vote(line.text, words_)) return true;
    if (line.page_start) return page_begins(line, open);
    if (gap || begins_preambular(line) || opens_preamble(line)) return true;
    // Lines of one heading stand tight where the rest is spaced.
    if (wrapping_.usual_blanks > 0 && line.blanks_before == 0) return false;
    const bool closed = !open || (ends_in_comma() && in_preamble_) || in_brackets(line);
    if (starts_lower(line.text)) return false;
    if ((!open || (in_preamble_ && ends_in_comma())) && is_first_of_paragraph(line)) return true;
    if (wrapping_.usual_blanks > 0 && ends_narrow_line(line)) return true;
    if (is_short_title(line) || names_officer(line)) return true;
    if (explains_abbreviation(line.text) &&
        (explains_abbreviation(result_.back().text) ||
         (next_ != nullptr && explains_abbreviation(next_->text))))
      return true;
    if (is_worded_title(previous_->text) && result_.back().text == previous_->text &&
        starts_upper(line.text) && left_short(line))
      return true;
    return (left_short(line) && closed) || heads_next(line) || is_title_above(line);
  }

  // The first line of a paragraph in a letter is set in, the others are not.
  bool is_first_of_paragraph(const Line& line) const {
    constexpr int least = 3;
    const bool is_only = next_ == nullptr || next_->blanks_before > wrapping_.usual_blanks;
    if (!is_only && next_->indent + least <= line.indent) return line.indent >= previous_->indent;
    return is_only && line.indent >= previous_->indent + least;
  }

  static bool is_row(const Line& line) { return line.text.find('\t') != std::string::npos; }

  bool ends_in_comma() const { return without_calls(previous_->text).ends_with(','); }

  static std::string_view unemphasised(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of('*'), text.size()));
  }

  // A preamble stands between the line that names the organ and the first numbered paragraph.
  void follow_preamble(const Line& line) {
    if (starts_with_one_of(previous_->text, words_.openers) > 0 && ends_in_comma())
      in_preamble_ = true;
    ends_preamble_ = in_preamble_ && ends_in_comma() && number_label(unemphasised(line.text));
    in_preamble_ = in_preamble_ && !number_label(unemphasised(line.text));
  }

  // "The General Assembly," tight below the title of a resolution.
  bool opens_preamble(const Line& line) const {
    const std::string_view text = unemphasised(line.text);
    std::string_view rest = text.substr(starts_with_one_of(text, words_.openers));
    while (rest.starts_with('*')) rest.remove_prefix(1);
    return rest.size() < text.size() && (rest == "," || rest == ",*") && next_ != nullptr &&
           starts_with_one_of(unemphasised(next_->text), words_.preambular) > 0;
  }

  // A paragraph of a preamble, though the line before it is full.
  bool begins_preambular(const Line& line) const {
    return in_preamble_ && ends_in_comma() &&
           starts_with_one_of(unemphasised(line.text), words_.preambular) > 0;
  }

  // What stands in brackets behind the name of a speaker may be cut by the line end.
  bool is_speech(const Line& line) const {
    const std::string below = next_ != nullptr ? " " + next_->text : std::string();
    return begins_speech(line.text, words_) ||
           (!is_open() && begins_named_speech(line.text + below, words_));
  }

  // "Vice-Presidents:", "Mr. John Waqa (Fiji)" below one another.
  bool names_officer(const Line& line) const {
    return (starts_with_one_of(line.text, words_.persons) > 0 || line.text.ends_with(':')) &&
           ended_early(line) && !ends_in_comma() && !ends_in_small_word(previous_->text, words_);
  }

  // "Rule 1", "Principle 1. Independence" tight below the heading of a part.
  bool heads_article(const Line& line) const {
    const bool article =
        is_article_heading(line.text, words_) ||
        (starts_with_one_of(line.text, words_.articles) > 0 && is_worded_title(line.text));
    return article && (left_short(line) || !is_open()) && !ends_in_counted() &&
           !ends_in_small_word(previous_->text, words_);
  }

  // Each paragraph of what is quoted begins with the mark, and only the last one ends with it.
  bool reopens_quotation(const Line& line) const {
    for (const auto& [opens, closes] : {std::pair{"“", "”"}, std::pair{"«", "»"}}) {
      const std::string_view text = result_.back().text;
      if (line.text.starts_with(opens) && text.starts_with(opens) && !is_open() &&
          text.rfind(opens) == 0 && text.find(closes) == std::string_view::npos)
        return true;
    }
    return false;
  }

  // "(Signed) Name", and the titles of the person below it.
  bool is_signature(const Line& line) {
    constexpr int most_titles = 4;
    if (starts_with_one_of(line.text, words_.signatures) > 0) {
      signature_lines_ = most_titles;
      return true;
    }
    signature_lines_ = std::max(signature_lines_ - 1, 0);
    return signature_lines_ > 0 && starts_upper(line.text) && left_short(line);
  }

  // The lines of a heading stand tight where the rest is spaced, so an open line that has much room
  // left is one of a list: the members of a group.
  bool ends_narrow_line(const Line& line) const {
    constexpr std::size_t play = 14;
    return length(previous_->text) + 1 + length(first_word(line.text)) + play < width_ &&
           !ends_in_comma() && !ends_in_small_word(previous_->text, words_);
  }

  // "1. Paragraphe 2, deuxième phrase" above what is to be read there.
  bool names_place(std::string_view text) const {
    const auto number = number_label(text);
    return number && starts_with_one_of(text.substr(number->size), words_.places) > 0;
  }

  // "1. Debris removal", "2.1 Debris removal" above a paragraph.
  bool is_short_title(const Line& line) const {
    return (number_label(previous_->text) || letter_label(previous_->text) ||
            decimal_label_at(previous_->text) > 0 || outline_label(previous_->text)) &&
           is_open() && !ends_in_counted() &&
           (length(previous_->text) + length(first_word(line.text)) < width_ / 2 ||
            (names_place(previous_->text) && left_short(line))) &&
           !ends_in_comma() && !ends_in_small_word(previous_->text, words_);
  }

  // A heading set tight below the paragraph before it: that one ends with a stop, this line has
  // none, though it has room for the first word of the next.
  bool heads_next(const Line& line) const {
    if (is_open() || next_ == nullptr || !starts_upper(line.text) || !ends_open(line.text) ||
        line.text.ends_with(',') || starts_lower(next_->text))
      return false;
    const auto number = number_label(next_->text);
    const bool begins_list = number && number->value == 1;
    return begins_list && length(line.text) < width_ * 3 / 4;
  }

  // The line before has no stop, and room for more than the first word of this one, measured by
  // this one: no title would be wrapped so early, so it ended there.
  bool is_title_above(const Line& line) const {
    constexpr std::size_t play = 12;
    const std::size_t above = length(previous_->text);
    return is_open() && starts_upper(line.text) && starts_upper(previous_->text) &&
           above < width_ * 3 / 4 &&
           above + 1 + length(first_word(line.text)) + play < length(line.text) &&
           !previous_->text.ends_with(',') && !previous_->text.ends_with('-') &&
           !ends_in_small_word(previous_->text, words_);
  }

  // A page begins in the middle of a sentence, or with something new.
  bool page_begins(const Line& line, bool open) {
    if (starts_lower(line.text)) return false;
    if (!open) return true;
    // A heading begins the page, or the sentence goes on with a capital.
    return left_short(line) && line.blanks_before > wrapping_.usual_blanks;
  }

  bool has_label(const Line& line, bool gap) {
    if (ends_behind_figure(previous_->text) && !gap) return false;  // "arts. 14 and 18–" "22)"
    const bool fresh =
        gap || line.page_start || line.labelled || !is_open() || left_short(line) || ends_preamble_;
    if (bullet_at(line.text) > 0 && !line.text.starts_with("-") && !line.text.starts_with("–"))
      return true;
    // A dash at the beginning of a line may be one of a sentence.
    if (bullet_at(line.text) > 0) return !is_open() || left_short(line);
    if (const auto label = number_label(line.text)) {
      return fresh && !ends_in_counted() &&
             (numberings_.number(label->value, fresh, !is_open() && left_short(line)) ||
              line.labelled);
    }
    if (decimal_label_at(line.text) > 0 || inserted_number_at(line.text) > 0)
      return (fresh && !ends_in_counted()) || is_worded_title(previous_->text);
    if (const auto label = letter_label(line.text)) return fresh && is_item(line, *label);
    if (const auto label = dotted_label(line.text)) return fresh && dotted_.takes(*label);
    // "(1) How …", "1) Arrangements …"
    if (const auto label = counted_label(line.text))
      return fresh && starts_upper(line.text.substr(label->size));
    const auto label = outline_label(line.text);
    return label && (fresh || is_counted_title(line)) && !is_title_of_person(*label, words_);
  }

  // "I. Introduction" below a title as wide as the page.
  bool is_counted_title(const Line& line) const {
    return length(line.text) < width_ * 2 / 3 && ends_open(line.text) &&
           !line.text.ends_with(',') && next_ != nullptr && !starts_lower(next_->text) &&
           !ends_in_counted() && !ends_in_small_word(previous_->text, words_);
  }

  // A point, and not the second part of an enumeration that began inside a line: that one has its
  // first part inside the paragraph, and no indentation where the points of the text have one.
  bool is_item(const Line& line, const Label& label) {
    if (indented_items_ && line.indent == 0) return false;
    if (label.value <= 1 && label.roman <= 1) return true;
    const std::string_view opens = label.text.starts_with('(') ? " (" : " ";
    const auto holds = [&](std::string_view first) {
      return result_.back().text.find(std::string(opens) + std::string(first)) != std::string::npos;
    };
    // "(c)" goes on behind "(b)", not behind "subparagraphs (i) and (ii)".
    const bool roman = label.roman > 0 && label.roman < 50;
    return !(label.value > 0 && holds("a) ")) && !(roman && holds("i) "));
  }

  // Headings that are always worded alike stand alone however tight the lines are.
  bool is_fixed_heading(const Line& line) const {
    const std::string_view text = without_calls(line.text);
    return is_annex_heading(text, words_) || is_one_of(text, words_.summary) ||
           (is_chapter_heading(text, words_) && !is_open_sentence()) ||
           is_one_of(text, words_.replies) || is_one_of(text, words_.contents) ||
           is_agenda_heading(text, words_) ||
           (is_caption_number(text, words_) && !ends_in_counted());
  }

  // The name of a State above "[Original: French]".
  bool heads_submission(const Line& line) const {
    if (next_ == nullptr || !next_->text.starts_with('[') || !starts_upper(line.text) ||
        !ends_open(line.text) || ends_in_small_word(previous_->text, words_) ||
        ends_in_hyphen(previous_->text))
      return false;
    const Origin origin = read_origin(next_->text, words_);
    return origin.language || origin.date;
  }

  bool in_brackets(const Line& line) const {
    return line.text.starts_with('[') && previous_->text.size() < 60;
  }

  bool is_open() const {
    // "[31 May 2023]" is whole.
    if (previous_->text.starts_with('[') && previous_->text.ends_with(']')) return false;
    return ends_open(previous_->text);
  }

  bool is_open_sentence() const {
    return is_open() && (!left_short_of(width_ / 2) || ends_in_counted() ||
                         ends_in_small_word(previous_->text, words_));
  }

  bool left_short_of(std::size_t width) const { return length(previous_->text) < width; }

  bool ends_in_counted() const {
    return is_open() && is_one_of(last_word(previous_->text), words_.counted);
  }

  // Whether the next line's first word would have fitted: then the line was ended on purpose.
  bool left_short(const Line& line) const {
    constexpr std::size_t play = 4;
    return reach_before(line) + 1 + length(first_word(line.text)) + play < width_;
  }

  // How far the line before reaches, seen from where this one begins: the first line of a paragraph
  // may be set in, though not as far as what is centred.
  std::size_t reach_before(const Line& line) const {
    constexpr int deepest = 8;
    const int further = previous_->indent - line.indent;
    return length(previous_->text) +
           (further > 0 && further <= deepest ? static_cast<std::size_t>(further) : 0);
  }

  // Whether the line before had room for many more words, as the row of a table has.
  bool ended_early(const Line& line) const {
    constexpr std::size_t room = 24;
    return !starts_lower(line.text) &&
           length(previous_->text) + 1 + length(first_word(line.text)) + room < width_;
  }

  void add(const Line& line) {
    if (ended_early(line)) ++result_.back().early_ends;
    std::string& text = result_.back().text;
    if (cut_inside_word(text)) {
      text += line.text;
    } else if (ends_in_hyphen(text)) {
      join_at_hyphen(text, line.text, known_, words_, result_.back().rejoined);
    } else if (ends_behind_figure(text) &&
               !is_one_of(first_word(line.text), words_.open_ends)) {  // "12- and 24-month"
      text += line.text;
    } else {
      // Behind the call of a note its stop is seen to stand on the next line.
      const bool stop =
          begins_with_stop(line.text) && line.text.front() != ';' && line.text.front() != ':';
      text += (line.text.starts_with(call_begins) || stop ? "" : " ") + line.text;
    }
  }

  const Vocabulary& words_;
  const Wrapping wrapping_;
  std::size_t width_ = 0;  // of the page or column in which the line stands
  KnownWords known_;
  bool indented_items_ = false;
  bool in_preamble_ = false;
  bool ends_preamble_ = false;  // with the line, though the one before it is full
  int signature_lines_ = 0;     // how many lines below a signature may still belong to it
  Numberings numberings_;
  DottedRun dotted_;
  std::vector<Line> result_;
  const Line* previous_ = nullptr;
  const Line* next_ = nullptr;
};

}  // namespace

std::vector<Line> join_addresses(const std::vector<Line>& lines) {
  std::vector<Line> joined;
  joined.reserve(lines.size());
  for (const Line& line : lines) {
    if (!joined.empty() && cuts_address(joined.back().text) && begins_in_address(line.text)) {
      joined.back().text += line.text;
    } else {
      joined.push_back(line);
    }
  }
  return joined;
}

std::vector<Line> unwrap(const std::vector<Line>& lines, const Vocabulary& words) {
  return Unwrapper(lines, words).unwrap(lines);
}

}  // namespace ibidem::ingest
