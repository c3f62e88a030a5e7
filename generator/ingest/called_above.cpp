#include "letters.h"
#include "notes.h"
#include "sentence.h"

#include "base/utf8.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

// Whether a call may follow: behind a word, what closes it, a year, or a stop that closes the
// number of a resolution ("resolution 79/237.14").
bool may_call(std::string_view before) {
  const bool closed = before.ends_with('.') || before.ends_with(',');
  while (!before.empty() && std::string_view(".,;:").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= 'a' && last <= 'z') || last == ')' || last == '"' || before.ends_with("”") ||
      before.ends_with("»") || is_letter(utf8::decode_before(before, before.size()).code_point))
    return true;
  const std::string_view word = last_word(before);
  if (closed && before.size() > word.size() && before[before.size() - word.size() - 1] == '/')
    return is_digit(last);
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), is_digit);
}

// Whether figures that stand apart may be a call: before a stop, as French has its calls,
// "technique 12."; in English behind one, "security. 6 The". No number that belongs to a word is
// one: "paragraphe 12."
bool may_call_apart(std::string_view before, std::string_view after, const Vocabulary& words) {
  if (!before.ends_with(' ') || before.ends_with("  ")) return false;
  before.remove_suffix(1);
  // In a point the call stands at its end: "more than 3 hours; 9".
  if (words.language == english && before.ends_with(';')) return after.empty() && may_call(before);
  if (words.language == english)
    return before.ends_with('.') && !ends_in_abbreviation(before, words) && may_call(before) &&
           (after.empty() || starts_upper(trim(after)));
  const std::string_view next = trim(after);  // "Dakar 1 ; le coût"
  const bool closed =
      next.empty() || std::string_view(".,;:)").find(next.front()) != std::string_view::npos;
  const std::string_view word = last_word(before);
  return closed && may_call(before) && !is_one_of(word, words.counted) &&
         !is_one_of(word, words.open_ends);
}

bool calls_in(std::string_view text, std::string_view label, const Vocabulary& words) {
  for (std::size_t found = text.find(label); found != std::string_view::npos;
       found = text.find(label, found + 1)) {
    const std::size_t end = found + label.size();
    const bool ends = end == text.size() ||
                      std::string_view(" .,;:)\t").find(text[end]) != std::string_view::npos;
    const std::string_view before = text.substr(0, found);
    if (ends && (may_call(before) || may_call_apart(before, text.substr(end), words))) return true;
  }
  return false;
}

}  // namespace

bool is_called_above(const std::vector<Line>& lines, std::size_t at, std::string_view label,
                     const Vocabulary& words, std::size_t first) {
  constexpr std::size_t page = 60;
  for (std::size_t i = std::max(first, at > page ? at - page : 0); i < at; ++i) {
    if (calls_in(lines[i].text, label, words)) return true;
  }
  return false;
}

}  // namespace ibidem::ingest
