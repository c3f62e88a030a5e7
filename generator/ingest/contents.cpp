#include "furniture.h"
#include "letters.h"
#include "lone_labels.h"
#include "printed_marks.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

// A table of contents lists sections and submissions: a few hundred at most.
constexpr std::size_t longest_contents = 600;

std::string without_tags(std::string_view text) {
  std::string result;
  bool inside = false;
  for (const char c : text) {
    if (c == '<') inside = true;
    if (!inside) result += c == '\t' || c == '|' ? ' ' : c;
    if (c == '>') inside = false;
  }
  return squeeze(result);
}

// The title of an entry: without the page number at the end and the dots that lead to it. Where the
// layout is not kept the number stands below them.
std::string entry_title(std::string_view text, bool& has_page) {
  std::string plain = without_tags(text);
  std::string_view rest = plain;
  const bool leads = has_leader(plain);
  std::size_t digits = 0;
  while (!rest.empty() && is_digit(rest.back())) {
    rest.remove_suffix(1);
    ++digits;
  }
  const bool apart = !rest.empty() && (rest.back() == ' ' || rest.back() == '.');
  has_page = leads || (digits > 0 && digits < 4 && apart);
  if (!has_page) return plain;
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ' ' || rest.ends_with("…"))) {
    rest.remove_suffix(rest.ends_with("…") ? std::string_view("…").size() : 1);
  }
  return std::string(rest);
}

bool heads_contents(std::string_view text, const Vocabulary& words) {
  while (text.starts_with('#') || text.starts_with('*') || text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with('*')) text.remove_suffix(1);
  std::string plain = without_tags(text);
  // The word over the column of page numbers may stand on the same line.
  for (const std::string_view page : words.page) {
    if (plain.size() > page.size() && plain.ends_with(page)) {
      plain = trim(std::string_view(plain).substr(0, plain.size() - page.size()));
    }
  }
  return is_one_of(plain, words.contents);
}

// The first line after the contents that begin at `begin`.
std::size_t end_of_contents(const std::vector<Line>& lines, std::size_t begin,
                            const Vocabulary& words) {
  std::string first;
  bool below_page = false;  // the word over the numbers
  std::size_t last_entry = begin;
  const auto is_number = [&](std::size_t at) {
    return at < lines.size() && is_figures(lines[at]) && !lines[at].page_start;
  };
  for (std::size_t i = begin + 1; i < lines.size() && i < begin + longest_contents; ++i) {
    bool has_page = false;
    const std::string title = entry_title(lines[i].text, has_page);
    if (!first.empty() && !has_page && equals_folded(title, first)) return i;
    const bool page_head = is_one_of(title, words.page);
    // Where the layout is not kept the cells stand below one another.
    has_page = has_page || (below_page && !is_figures(lines[i]) && is_number(i + 1));
    const bool page_below = i == last_entry + 1 && !first.empty() && is_figures(lines[i]);
    below_page = below_page || page_head;
    if (has_page || page_head || page_below) {
      if (first.empty() && has_page) first = title;
      last_entry = i;
    } else if (i - last_entry > 3 || is_longer(title, 200)) {
      break;
    }
  }
  return last_entry + 1;
}

// The same for contents without page numbers: the text begins with their first entry once more, and
// has each of the others as a line further on. `begin` if it is not so.
std::size_t end_of_repeated(const std::vector<Line>& lines, std::size_t begin) {
  constexpr std::size_t fewest_entries = 2;
  const std::size_t last = std::min(lines.size(), begin + longest_contents);
  const auto next = [&](std::size_t from, const std::string& title) {
    while (from < lines.size() && !equals_folded(lines[from].text, title)) ++from;
    return from;
  };
  if (begin + 1 >= lines.size()) return begin;
  const std::size_t end = next(begin + 1 + fewest_entries, lines[begin + 1].text);
  if (end >= last) return begin;
  std::size_t at = end;
  for (std::size_t entry = begin + 1; entry < end; ++entry) at = next(at, lines[entry].text) + 1;
  return at <= lines.size() ? end : begin;
}

}  // namespace

std::string remove_contents(std::vector<Line>& lines, const Vocabulary& words,
                            std::vector<Removed>& removed) {
  std::string asterisks;
  LineFilter filter(removed);
  std::size_t until = 0;
  bool in_note = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i >= until && i < 200 && heads_contents(lines[i].text, words)) {
      until = end_of_contents(lines, i, words);
      // A list without page numbers, as in summary records, is text if it is not repeated.
      if (until == i + 1) until = end_of_repeated(lines, i);
      const std::string& head = lines[i].text;
      const std::size_t end = head.find_last_not_of('*') + 1;
      if (until > i && !head.starts_with('*')) asterisks = head.substr(end);
    }
    bool has_page = false;
    const std::string title = i < until ? entry_title(lines[i].text, has_page) : std::string();
    // A note at the foot of the page stays: "Annexes* . . . 6" may call for it.
    in_note = (i < until && asterisks_at(lines[i].text, 0) > 0) ||
              (in_note && !has_page && !lines[i].page_start && lines[i].blanks_before == 0);
    if (i < until && !in_note) {
      if (has_page && title.ends_with('*'))
        asterisks = title.substr(title.find_last_not_of('*') + 1);
      filter.remove(lines[i], "contents", false);
    } else {
      filter.keep(lines[i]);
    }
  }
  lines = filter.take();
  return asterisks;
}

}  // namespace ibidem::ingest
