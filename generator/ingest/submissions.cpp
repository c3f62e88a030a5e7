#include "dates.h"
#include "letters.h"
#include "masthead_lines.h"
#include "sentence.h"
#include "structure.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

bool is_bracketed(std::string_view text) {
  return text.starts_with('[') && text.ends_with(']');
}

bool is_origin(std::string_view text, const Vocabulary& words) {
  if (!is_bracketed(text) || is_longer(text, 80)) return false;
  const std::string_view inside = trim(text.substr(1));
  const std::size_t size = starts_with_folded(inside, words.original) ? words.original.size() : 0;
  return size > 0 && trim(inside.substr(size)).starts_with(':');
}

bool is_date(std::string_view text, const Vocabulary& words) {
  return is_bracketed(text) && !is_longer(text, 40) &&
         date_at(trim(text.substr(1)), words).has_value();
}

// The longest name of a State has 60 letters; a title that is longer is none.
bool may_be_submitter(const Chunk& chunk) {
  return chunk.kind == Chunk::Kind::text && !chunk.rich.text.empty() &&
         !is_longer(chunk.rich.text, 100) && !is_bracketed(chunk.rich.text) &&
         !chunk.rich.text.ends_with('.');
}

}  // namespace

Origin read_origin(std::string_view text, const Vocabulary& words) {
  Origin origin;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::string_view inside = trim(text.substr(at + 1));
    if (const auto date = date_at(inside, words)) origin.date = date->date;
    if (!starts_with_folded(inside, words.original)) continue;
    std::string_view name = trim(inside.substr(words.original.size()));
    if (name.starts_with(':')) name = trim(name.substr(1));
    for (const auto& [known, code] : words.languages) {
      if (starts_with_folded(name, known)) origin.language = Language{std::string(code)};
    }
  }
  return origin;
}

void mark_submissions(std::vector<Chunk>& chunks, const Vocabulary& words) {
  for (std::size_t i = 1; i < chunks.size(); ++i) {
    if (!is_origin(chunks[i].rich.text, words) || !may_be_submitter(chunks[i - 1])) continue;
    chunks[i - 1].kind = Chunk::Kind::country;
    chunks[i - 1].marked_heading = false;
    chunks[i].kind = Chunk::Kind::origin;
    if (i + 1 < chunks.size() && is_date(chunks[i + 1].rich.text, words)) {
      chunks[i + 1].kind = Chunk::Kind::origin;
    }
  }
}

namespace {

bool is_annex_number(std::string_view text) {
  return text.size() < 6 && (roman_value(lower(text)) > 0 || is_digit(text.front()) ||
                             (text.size() == 1 && starts_upper(text)));
}

// "II – Chair’s letter", "A: List of participants".
bool titles_annex(std::string_view text) {
  constexpr std::size_t longest = 160;
  const std::size_t number = text.find_first_of(" :");
  if (number == 0 || number == std::string_view::npos || is_longer(text, longest) ||
      !is_annex_number(text.substr(0, number)))
    return false;
  std::string_view title = trim(text.substr(number));
  for (const std::string_view mark : {":", "–", "—", "-"}) {
    if (!title.starts_with(mark)) continue;
    title = trim(title.substr(mark.size()));
    return starts_upper(title) && ends_open(title);
  }
  return false;
}

}  // namespace

bool is_annex_heading(std::string_view text, const Vocabulary& words) {
  const std::size_t size = starts_with_one_of(text, words.annex);
  if (size == 0) return false;
  std::string_view rest = trim(text.substr(size));
  // "Annex II to the letter dated 25 June 2024 from the Permanent Representative of …"
  const std::size_t blank = rest.find(' ');
  if (blank != std::string_view::npos &&
      (starts_with_one_of(rest, words.annex_to) > 0 ||
       starts_with_one_of(trim(rest.substr(blank)), words.annex_to) > 0))
    return true;
  if (titles_annex(rest)) return true;
  while (rest.ends_with('*')) rest.remove_suffix(1);
  if (rest.empty()) return true;
  return is_annex_number(rest);
}

namespace {

// A number in figures of either kind, or "premier".
bool is_division(std::string_view text, const Words& names, const Vocabulary& words) {
  const std::size_t size = starts_with_one_of(text, names);
  if (size == 0 || size == text.size()) return false;
  std::string_view number = trim(text.substr(size));
  while (number.ends_with('*') || number.ends_with('.')) number.remove_suffix(1);
  const bool figures = number.size() < 4 && std::all_of(number.begin(), number.end(), is_digit);
  return !number.empty() &&
         (figures || roman_value(lower(number)) > 0 || is_one_of(number, words.firsts));
}

}  // namespace

bool is_chapter_heading(std::string_view text, const Vocabulary& words) {
  return is_division(text, words.chapters, words);
}

bool is_article_heading(std::string_view text, const Vocabulary& words) {
  return is_division(text, words.articles, words);
}

bool is_agenda_heading(std::string_view text, const Vocabulary& words) {
  constexpr std::size_t longest_label = 40;
  return starts_upper(text) && begins_with_agenda_item(text, words) &&
         text.find(':') < longest_label;
}

bool begins_annex(const Chunk& chunk, const Vocabulary& words) {
  return chunk.kind == Chunk::Kind::heading && !chunk.label &&
         is_annex_heading(chunk.rich.text, words);
}

namespace {

/// The last numbers of the sections in which the submissions lie.
struct Sections {
  int roman = 0;
  int capital = 0;

  bool count_on(const Label& label) const {
    return (roman > 0 && label.roman == roman + 1) || (capital > 0 && label.value == capital + 1);
  }

  // Also with the first of a numbering inside another.
  bool goes_on(const Label& label) const {
    return label.roman == roman + 1 || label.value == capital + 1;
  }

  void see(const Label& label) {
    if (label.roman == roman + 1) {
      roman = label.roman;
      capital = 0;
    } else {
      capital = label.value;
    }
  }
};

bool begins_submission(const Chunk& chunk) {
  return chunk.kind == Chunk::Kind::country || chunk.submits;
}

bool is_outline(const Chunk& chunk) {
  return chunk.kind == Chunk::Kind::heading && chunk.label &&
         (chunk.label->kind == Label::Kind::capital || chunk.label->kind == Label::Kind::roman) &&
         !chunk.label->text.ends_with(')');
}

}  // namespace

void end_submissions(std::vector<Chunk>& chunks, const Vocabulary& words) {
  Sections sections;
  Sections own;         // of the submission
  bool inside = false;  // a submission
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    Chunk& chunk = chunks[i];
    if (begins_annex(chunk, words)) {
      sections = {};
      inside = false;
    } else if (begins_submission(chunk)) {
      inside = true;
      own = {};
    } else if (inside && chunk.kind == Chunk::Kind::heading) {
      const bool above_next = i + 1 < chunks.size() && begins_submission(chunks[i + 1]);
      const bool ends = is_outline(chunk) && sections.count_on(*chunk.label) &&
                        (above_next || !own.goes_on(*chunk.label));
      chunk.opens_scope = ends || starts_with_one_of(chunk.rich.text, words.replies) > 0;
      inside = !chunk.opens_scope;
      if (inside && is_outline(chunk)) own.see(*chunk.label);
    }
    if (!inside && is_outline(chunk)) sections.see(*chunk.label);
  }
}

}  // namespace ibidem::ingest
