#include "letters.h"
#include "notes.h"

#include "base/utf8.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

// Whether a call may follow: behind a word, what closes it, or a year.
bool may_call(std::string_view before) {
  while (!before.empty() && std::string_view(".,;:").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= 'a' && last <= 'z') || last == ')' || last == '"' || before.ends_with("”") ||
      before.ends_with("»") || is_letter(utf8::decode_before(before, before.size()).code_point))
    return true;
  const std::string_view word = last_word(before);
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), is_digit);
}

bool calls_in(std::string_view text, std::string_view label) {
  for (std::size_t found = text.find(label); found != std::string_view::npos;
       found = text.find(label, found + 1)) {
    const std::size_t end = found + label.size();
    const bool ends = end == text.size() ||
                      std::string_view(" .,;:)\t").find(text[end]) != std::string_view::npos;
    if (ends && may_call(text.substr(0, found))) return true;
  }
  return false;
}

}  // namespace

bool is_called_above(const std::vector<Line>& lines, std::size_t at, std::string_view label) {
  constexpr std::size_t page = 60;
  for (std::size_t i = at > page ? at - page : 0; i < at; ++i) {
    if (calls_in(lines[i].text, label)) return true;
  }
  return false;
}

}  // namespace ibidem::ingest
