#include "masthead_lines.h"

#include "dates.h"
#include "furniture.h"
#include "labels.h"
#include "letters.h"
#include "masthead.h"
#include "notes.h"
#include "printed_marks.h"
#include "structure.h"

#include <algorithm>

namespace ibidem::ingest {

bool is_adoption(std::string_view text, const Vocabulary& words) {
  return starts_with_one_of(text, words.adopted_resolution) > 0 ||
         starts_with_one_of(text, words.adopted_decision) > 0;
}

std::string agenda_number(std::string_view text, const Vocabulary& words) {
  std::string_view rest = trim(text.substr(starts_with_one_of(text, words.agenda)));
  for (const std::string_view end : words.agenda_ends) {
    const std::size_t at = rest.find(end);
    if (at != std::string_view::npos) rest = rest.substr(0, at);
  }
  while (!rest.empty() && (rest.back() == '*' || rest.back() == ' ')) rest.remove_suffix(1);
  return std::string(rest);
}

bool begins_with_agenda_item(std::string_view text, const Vocabulary& words) {
  const std::size_t size = starts_with_one_of(text, words.agenda);
  return size > 0 && size + 1 < text.size() && is_digit(text[size + 1]);
}

bool is_agenda(std::string_view text, const Vocabulary& words) {
  return text.size() < 120 && begins_with_agenda_item(text, words);
}

std::string_view bare(std::string_view text) {
  while (text.starts_with('#')) text.remove_prefix(1);
  text = trim(text);
  while (text.starts_with("**") && text.ends_with("**") && text.size() > 4) {
    text = trim(text.substr(2, text.size() - 4));
  }
  // "*Submitted by the Chair*", but not "*2411234*", a bar code.
  const bool emphasised = text.size() > 4 && text.starts_with('*') && text.ends_with('*') &&
                          text.find('*', 1) == text.size() - 1 && starts_upper(text.substr(1));
  return emphasised ? text.substr(1, text.size() - 2) : text;
}

std::string without_asterisks(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '*');
  return plain;
}

std::string_view without_ordinal(std::string_view text, const Vocabulary& words) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || !ordinal(text.substr(0, blank), words.language))
    return text;
  return text.substr(blank + 1);
}

namespace {

// "State party:          Estonia": a line of the table that heads the views on a communication.
bool is_entry(std::string_view text, const Vocabulary& words) {
  const std::size_t gap = text.find(":   ");
  Masthead unused;
  return starts_upper(text) && gap != std::string_view::npos && !has_leader(text) &&
         !starts_with_folded(text, words.original) && !starts_with_folded(text, "Distr.") &&
         !read_parts(text.substr(0, gap), words, unused).empty();
}

}  // namespace

bool names_president(std::string_view text, const Vocabulary& words) {
  const std::size_t size = starts_with_one_of(text, words.presidents);
  return size > 0 && trim(text.substr(size)).starts_with(':');
}

bool begins_body(const Line& line, const Vocabulary& words) {
  const std::string_view text = bare(line.text);
  if (is_one_of(without_asterisks(text), words.summary) || is_one_of(text, words.openings) ||
      is_one_of(without_asterisks(text), words.contents) || is_one_of(text, words.replies) ||
      is_annex_heading(text, words)) {
    return true;
  }
  // The links of the first page.
  if (is_address(text)) return true;
  // The notes of the first page.
  if (text.starts_with('_') && rule_length(text) > 4) return true;
  if (is_entry(text, words)) return true;
  // "[Date received: 25 October 2022]" stands below the title.
  if (text.starts_with('[') && text.ends_with(']')) return true;
  if (const std::size_t size = starts_with_one_of(text, words.presidents);
      size > 0 && (has_leader(text) || trim(text.substr(size)) == ":"))
    return true;
  if (is_chapter_heading(text, words) || is_article_heading(text, words)) return true;
  // "*The General Assembly*,"
  if (starts_upper(text) && is_one_of(text, words.openers)) return true;
  if (text.size() < 100 && text.ends_with(',') &&
      starts_with_one_of(without_asterisks(text), words.openers) > 0)
    return true;
  if (outline_label(text) || number_label(text) || letter_label(text) || bullet_at(line.text) > 0)
    return true;
  std::size_t raised = 0;
  if (!raised_digits_at(text, raised).empty()) return true;
  // No line of a masthead is a sentence but that of a note.
  if (is_longer(squeeze(text), 60) && text.ends_with('.') && resolution_number_at(text) == 0)
    return true;
  return is_longer(text, 200) && (text.ends_with(':') || text.ends_with(','));
}

bool names_sponsors(std::string_view author, const Vocabulary& words) {
  const std::size_t colon = author.rfind(':');
  if (colon == std::string_view::npos) return false;
  return is_one_of(trim(without_asterisks(author.substr(colon + 1))), words.drafts);
}

bool starts_like_author(std::string_view text, const Vocabulary& words) {
  return starts_with_one_of(text, words.authors) > 0 ||
         starts_with_one_of(without_ordinal(text, words), words.authors) > 0;
}

bool lists_authors(std::string_view text) {
  constexpr std::size_t furthest = 60;
  const std::string_view beginning = text.substr(0, furthest);
  return (beginning.find(" by ") != std::string_view::npos ||
          beginning.find(" par ") != std::string_view::npos) &&
         !text.ends_with('.');
}

bool names_who(std::string_view text, std::size_t most, const Vocabulary& words) {
  const std::vector<std::string_view> first = ingest::words(text);
  for (std::size_t i = 1; i < std::min(most, first.size()); ++i) {
    if (first[i] == "by" || first[i] == "par")
      return starts_with_one_of(text, words.reports) == 0 &&
             starts_with_one_of(text, words.notes) == 0;
  }
  return false;
}

bool is_residue(std::string_view text) {
  if (text.size() > 24) return false;
  std::size_t digits = 0;
  for (const std::string_view word : ingest::words(text)) {
    const bool figures = std::all_of(word.begin(), word.end(), is_digit);
    if (!figures && word.size() > 1) return false;
    if (figures) digits += word.size();
  }
  return digits >= 4;
}

}  // namespace ibidem::ingest
