#include "letters.h"
#include "notes.h"
#include "printed_marks.h"

#include "base/utf8.h"

#include <algorithm>
#include <map>

namespace ibidem::ingest {
namespace {

/// A place where a number could be the call of a note.
struct Candidate {
  std::size_t begin = 0;  // of the label's figures in the page's text
  std::size_t end = 0;
  int label = 0;
  int score = 0;
};

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// The text of the lines of a page; lines are parted by a line end, which passes for a blank.
struct PageText {
  std::string text;
  std::vector<std::size_t> begins;  // of each line
};

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

bool is_stop(char c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == ')' || c == '?' || c == '!';
}

std::string_view word_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    const std::string_view before = text.substr(0, at);
    if (before.ends_with("»")) {
      at -= std::string_view("»").size();
    } else if (before.ends_with("”")) {
      at -= std::string_view("”").size();
    } else if (is_blank(before.back()) || is_stop(before.back())) {
      --at;
    } else {
      break;
    }
  }
  return last_word(text.substr(0, at));
}

std::string_view word_after(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  std::size_t end = at;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return text.substr(at, end - at);
}

// Whether what follows the figures shows that they are part of something else: an ordinal, a
// symbol, a decimal, a percentage.
bool goes_on(std::string_view text, std::size_t end) {
  if (end >= text.size()) return false;
  const char next = text[end];
  const char after = end + 1 < text.size() ? text[end + 1] : ' ';
  if (next == '/' || next == '%' || next == '_') return true;
  if (is_letter(utf8::decode(text, end).code_point)) return true;
  if (next == '-' && !is_blank(after)) return true;
  return (next == '.' || next == ',' || next == ':') && is_digit(after);
}

std::size_t word_begin(std::string_view text, std::size_t at) {
  while (at > 0 && !is_blank(text[at - 1])) --at;
  return at;
}

// Whether a token stands in the row of a table: beside a gap, or beside other figures.
bool is_in_row(std::string_view text, std::size_t begin, std::size_t end) {
  const auto parts = [&](std::size_t blank, std::size_t beyond) {
    return text[blank] == ' ' && (text[beyond] == ' ' || is_digit(text[beyond]));
  };
  return (begin > 1 && parts(begin - 1, begin - 2)) ||
         (end + 1 < text.size() && parts(end, end + 1));
}

// Figures that follow a character without a blank.
int glued_score(std::string_view text, std::size_t begin, std::size_t end) {
  const utf8::Decoded before = utf8::decode_before(text, begin);
  if (is_letter(before.code_point)) {
    const std::string_view word = last_word(text.substr(0, begin));
    const bool code =
        std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return code && word.size() > 0 ? 2 : 10;
  }
  if (before.code_point == 0xBB || before.code_point == 0x201D || before.code_point == '"' ||
      before.code_point == ')' || before.code_point == ']' || before.code_point == 0x2019) {
    return 10;
  }
  if (before.size == 1 && is_stop(static_cast<char>(before.code_point)) && begin > 1) {
    // In English a call follows the stop, and nothing but a blank or the end of a quotation follows
    // the call; what goes on is the end of a symbol ("…/Add.1,").
    const bool quoted = text.substr(end).starts_with("”") || text.substr(end).starts_with('"');
    if (end < text.size() && !is_blank(text[end]) && !quoted) return 0;
    const std::size_t word = word_begin(text, begin);
    if (word + symbol_at(text.substr(word)) > begin) return 0;
    const utf8::Decoded earlier = utf8::decode_before(text, begin - 1);
    const std::string_view number = last_word(text.substr(0, begin - 1));
    const bool figure = earlier.code_point >= '0' && earlier.code_point <= '9';
    // "4.1" at the beginning of a line: the number of a paragraph.
    const bool begins_line = word == 0 || text[word - 1] == '\n';
    if (figure && begins_line && !is_year(number) && word + number.size() + 1 == begin) return 0;
    if (figure && !is_year(number) && is_in_row(text, word, end)) return 0;
    if (figure) return is_year(number) ? 6 : 3;
    return is_blank(static_cast<char>(earlier.code_point)) ? 0 : 9;
  }
  return 0;
}

// Figures alone behind a stop, as English has its calls: "… and 2015. 1 States reaffirmed".
int after_stop_score(std::string_view text, std::size_t next, std::size_t end) {
  const bool ends_line = end >= text.size() || text[end] == '\n';
  if (ends_line || next >= text.size() || text[next] == '(' || starts_upper(text.substr(next)))
    return 5;
  // "their reports of 2010, 1 2013"
  const std::string_view number = text.substr(next, digits_end(text, next) - next);
  return starts_lower(text.substr(next)) || is_year(number) ? 3 : 0;
}

// "Groupe thématique 2 : Droit international", where "thématique 1 :" or "thématique 3 :" stands on
// the page too: a name that counts.
bool is_counted_name(std::string_view text, std::size_t begin, std::size_t end) {
  while (end < text.size() && is_blank(text[end])) ++end;
  if (end >= text.size() || text[end] != ':') return false;
  const std::string_view before = word_before(text, begin);
  const int number = std::stoi(std::string(text.substr(begin, digits_end(text, begin) - begin)));
  for (const int other : {number - 1, number + 1}) {
    const std::string name = std::string(before) + " " + std::to_string(other);
    for (const std::string_view colon : {":", " :"}) {
      if (text.find(name + std::string(colon)) != std::string_view::npos) return true;
    }
  }
  return false;
}

// Figures that stand alone: "internationale 2 et", "gouvernementaux 1 . À".
int apart_score(std::string_view text, std::size_t begin, std::size_t end,
                const Vocabulary& words) {
  // "2. Adoption" at the beginning of a line, or "2." alone on it: the number of a paragraph.
  const std::string_view rest = text.substr(end);
  if (text[begin - 1] == '\n' &&
      (rest.starts_with(". ") || rest.starts_with(".\n") || rest.starts_with(" . ")))
    return 0;
  const std::string_view before = word_before(text, begin);
  const std::string_view upto = text.substr(0, begin - 1);
  const bool quoted = upto.ends_with("”") || upto.ends_with("»");
  if (before.empty()) return 0;
  if (!quoted && (is_one_of(before, words.counted) || is_one_of(before, words.open_ends))) return 0;
  if (!quoted && is_counted_name(text, begin, end)) return 0;
  const std::size_t token = word_begin(text, begin - 1);
  std::string_view word = text.substr(token, begin - 1 - token);
  while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
  // A symbol, the number of a resolution ("76/19"), a bracket.
  const bool ends_token =
      symbol_at(word) > 0 || slashed_numbers_at(word) > 0 || word.ends_with(')');
  if (is_digit(before.back()) && !is_year(before) && !ends_token) return 0;
  std::size_t at = end;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (begin > 1 && is_stop(text[begin - 2]) && text[begin - 2] != ')') {
    return after_stop_score(text, at, end);
  }
  if (at >= text.size() || is_stop(text[at]) || text.substr(at).starts_with("»")) {
    return 6;
  }
  const std::string_view after = word_after(text, end);
  // Nothing is counted by what stands in quotation marks: "the actor “Kimsuky” 4 attacked".
  if (quoted) return starts_lower(after) ? 3 : 0;
  // Nothing is counted behind a symbol either: "la résolution 79/258 1 n’étant pas appliquée".
  const bool behind_symbol =
      symbol_at(word) == word.size() || slashed_numbers_at(word) == word.size();
  return (behind_symbol || is_one_of(after, words.open_ends)) && starts_lower(after) ? 3 : 0;
}

int score(std::string_view text, std::size_t begin, std::size_t run_begin, std::size_t end,
          const Vocabulary& words) {
  if (goes_on(text, end)) return 0;
  const char before = run_begin > 0 ? text[run_begin - 1] : '\n';
  const std::string_view rest = text.substr(run_begin, begin - run_begin);
  if (!rest.empty()) {
    // Glued to a year ("202117", "2021-202527") or to the number of a resolution ("76/1923").
    if (is_year(rest) && before != '/') return 8;
    // No resolution or decision of a session has a number of four figures; of three it may have,
    // and a number must not be cut on a guess.
    const bool too_long = end - run_begin > 3;
    return before == '/' && rest.size() <= 3 && too_long ? 4 : 0;
  }
  if (is_blank(before)) return run_begin < 2 ? 0 : apart_score(text, begin, end, words);
  return glued_score(text, begin, end);
}

// "Member States.1, 2", "Member States. 1, 2": the calls of notes that follow one another, if there
// is more than one.
std::vector<Candidate> listed_calls(std::string_view text, std::size_t begin,
                                    const std::multimap<std::string, int>& labels) {
  std::vector<Candidate> calls;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = digits_end(text, at);
    const auto label = labels.find(std::string(text.substr(at, end - at)));
    if (label == labels.end()) break;
    if (!calls.empty() && label->second != calls.back().label + 1) break;
    calls.push_back({at, end, label->second, 0});
    if (!text.substr(end).starts_with(',')) break;
    at = end + (text.substr(end).starts_with(", ") ? 2 : 1);
  }
  if (calls.size() < 2 || begin < 2 || goes_on(text, calls.back().end)) return {};
  const std::size_t last = calls.back().end;
  std::size_t next = last;
  while (next < text.size() && is_blank(text[next])) ++next;
  const bool apart = text[begin - 1] == ' ' && text[begin - 2] == '.';
  const int score = apart                       ? after_stop_score(text, next, last)
                    : is_blank(text[begin - 1]) ? 0
                                                : glued_score(text, begin, last);
  for (Candidate& call : calls) call.score = score;
  return score > 0 ? calls : std::vector<Candidate>();
}

std::vector<Candidate> candidates(std::string_view text,
                                  const std::multimap<std::string, int>& labels,
                                  const Vocabulary& words) {
  std::vector<Candidate> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    if (const auto calls = listed_calls(text, at, labels); !calls.empty()) {
      found.insert(found.end(), calls.begin(), calls.end());
      at = calls.back().end;
      continue;
    }
    const std::size_t end = digits_end(text, at);
    for (std::size_t size = 1; size <= 3 && size <= end - at; ++size) {
      const auto [first, last] = labels.equal_range(std::string(text.substr(end - size, size)));
      if (first == last) continue;
      const int value = score(text, end - size, at, end, words);
      for (auto label = first; value > 0 && label != last; ++label)
        found.push_back({end - size, end, label->second, value});
    }
    at = end;
  }
  return found;
}

// The sequence of candidates with rising labels that scores most. A Fenwick tree holds the best
// sequence ending at or below each label.
std::vector<Candidate> best_sequence(const std::vector<Candidate>& all, std::size_t labels) {
  std::vector<int> best(all.size(), 0);
  std::vector<int> previous(all.size(), -1);
  std::vector<int> tree(labels + 1, -1);
  const auto better = [&](int a, int b) {
    return a >= 0 &&
           (b < 0 || best[static_cast<std::size_t>(a)] > best[static_cast<std::size_t>(b)]);
  };
  int last = -1;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Readings of the same figures exclude each other: the one that starts later may not build on
    // the other; labels of one place rise with their size, so the tree is asked before either is
    // in.
    int from = -1;
    for (int at = all[i].label; at > 0; at -= at & -at) {
      const int candidate = tree[static_cast<std::size_t>(at)];
      if (better(candidate, from) && all[static_cast<std::size_t>(candidate)].end < all[i].end)
        from = candidate;
    }
    best[i] = all[i].score + (from >= 0 ? best[static_cast<std::size_t>(from)] : 0);
    previous[i] = from;
    for (std::size_t at = static_cast<std::size_t>(all[i].label) + 1; at <= labels;
         at += at & (~at + 1)) {
      if (better(static_cast<int>(i), tree[at])) tree[at] = static_cast<int>(i);
    }
    if (better(static_cast<int>(i), last)) last = static_cast<int>(i);
  }
  std::vector<Candidate> chosen;
  for (int at = last; at >= 0; at = previous[static_cast<std::size_t>(at)]) {
    chosen.push_back(all[static_cast<std::size_t>(at)]);
  }
  std::reverse(chosen.begin(), chosen.end());
  return chosen;
}

// Puts a mark in place of the figures; the blanks that recognition left around them go.
void replace(std::string& line, std::size_t begin, std::size_t end, std::string_view label,
             const Language& language) {
  while (begin > 0 && line[begin - 1] == ' ') --begin;
  std::size_t after = end;
  while (after < line.size() && line[after] == ' ') ++after;
  if (after < line.size() && (line[after] == '.' || line[after] == ',' || line[after] == ')' ||
                              (language == english && is_stop(line[after])))) {
    end = after;
  }
  line.replace(begin, end - begin, call_mark(label));
}

// Marks the calls of a page and takes their labels off the list.
void mark_page(std::vector<Line>& lines, std::size_t first, std::size_t last,
               std::vector<std::string>& labels, int least_score, const Vocabulary& words) {
  PageText page;
  for (std::size_t i = first; i < last; ++i) {
    page.begins.push_back(page.text.size());
    page.text += lines[i].text + "\n";
  }
  // A number stands twice where the notes of several submissions are on the page.
  std::multimap<std::string, int> index;
  for (std::size_t i = 0; i < labels.size(); ++i) index.emplace(labels[i], static_cast<int>(i));
  std::vector<Candidate> all = candidates(page.text, index, words);
  std::erase_if(all, [&](const Candidate& call) { return call.score < least_score; });
  std::vector<Candidate> chosen = best_sequence(all, labels.size());
  std::reverse(chosen.begin(), chosen.end());
  std::set<std::size_t> found;
  for (const Candidate& call : chosen) {
    const auto after = std::upper_bound(page.begins.begin(), page.begins.end(), call.begin);
    const auto line = static_cast<std::size_t>(after - page.begins.begin()) - 1;
    const std::string& label = labels[static_cast<std::size_t>(call.label)];
    replace(lines[first + line].text, call.begin - page.begins[line], call.end - page.begins[line],
            label, words.language);
    found.insert(static_cast<std::size_t>(call.label));
  }
  for (auto at = found.rbegin(); at != found.rend(); ++at)
    labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(*at));
}

}  // namespace

void mark_plain_calls(std::vector<Line>& lines, const std::vector<NoteDefinition>& notes,
                      const std::set<std::string>& known, const Vocabulary& words) {
  const auto first_after = [&](int number) {
    return static_cast<std::size_t>(
        std::upper_bound(lines.begin(), lines.end(), number,
                         [](int value, const Line& line) { return value < line.number; }) -
        lines.begin());
  };
  for (std::size_t i = 0; i < notes.size();) {
    std::vector<std::string> labels;
    std::size_t end = i;
    while (end < notes.size() && notes[end].after == notes[i].after) {
      const std::string& label = notes[end].label;
      if (is_digit(label.front()) && !known.contains(label)) labels.push_back(label);
      ++end;
    }
    // The page of the notes first; then, for what is not found there, all that lies behind it.
    const std::size_t last = first_after(notes[i].line);
    const std::size_t first = first_after(notes[i].after);
    std::size_t page = last;
    while (page > first && (page == last || !lines[page].page_start)) --page;
    constexpr int any_score = 1;
    constexpr int certain = 8;
    if (!labels.empty()) mark_page(lines, page, last, labels, any_score, words);
    if (!labels.empty() && page > first) mark_page(lines, first, page, labels, certain, words);
    i = end;
  }
}

}  // namespace ibidem::ingest
