#include "letters.h"
#include "notes.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace ibidem::ingest {
namespace {

constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                     "⁵", "⁶", "⁷", "⁸", "⁹"};

constexpr std::array<std::pair<std::string_view, char>, 8> raised_letters = {{{"ᵉ", 'e'},
                                                                              {"ʳ", 'r'},
                                                                              {"ˢ", 's'},
                                                                              {"ᵗ", 't'},
                                                                              {"ʰ", 'h'},
                                                                              {"ⁿ", 'n'},
                                                                              {"ᵈ", 'd'},
                                                                              {"ᵃ", 'a'}}};

// "km²", "m³": a unit after a number or a blank, and no note has so few words before it.
bool is_exponent(std::string_view before) {
  for (const std::string_view unit : {"km", "cm", "mm", "m"}) {
    if (!before.ends_with(unit)) continue;
    const std::string_view rest = before.substr(0, before.size() - unit.size());
    if (rest.empty() || rest.back() == ' ' || is_digit(rest.back())) return true;
  }
  return false;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_label(std::string_view text) {
  return (all_digits(text) && text.size() <= 4) ||
         (!text.empty() && text.size() <= 3 &&
          text.find_first_not_of('*') == std::string_view::npos);
}

// The labels in what is raised: one, or several ("5, 6") at one place. None if it is no call.
std::vector<std::string> labels_in(std::string_view text) {
  std::vector<std::string> labels;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    const std::string_view label = trim(text.substr(at, end - at));
    if (!is_label(label)) return {};
    labels.emplace_back(label);
    at = end + 1;
  }
  return labels;
}

// Notes to tables are lettered: "West Africa^{a}". After figures and capitals a raised letter is
// the ending of an ordinal, and so is "e" anywhere.
bool calls_below_table(std::string_view raised_text, std::string_view before) {
  const bool letter = raised_text.size() == 1 && raised_text != "e" && raised_text.front() >= 'a' &&
                      raised_text.front() <= 'h';
  const std::string_view word = last_word(before);
  return letter && word.size() > 2 && word.back() >= 'a' && word.back() <= 'z';
}

struct Raised {
  std::string text;      // what stood above the line
  std::size_t size = 0;  // bytes of the whole with its markup
};

Raised between(std::string_view text, std::string_view open, std::string_view close) {
  if (!text.starts_with(open)) return {};
  constexpr std::size_t longest = 20;
  const std::size_t end = text.substr(0, longest).find(close, open.size());
  if (end == std::string_view::npos) return {};
  return {squeeze(text.substr(open.size(), end - open.size())), end + close.size()};
}

Raised caret(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at > 1) return {std::string(text.substr(1, at - 1)), at};
  while (at < text.size() && at < 4 && text[at] >= 'a' && text[at] <= 'z') ++at;
  return at > 1 ? Raised{std::string(text.substr(1, at - 1)), at} : Raised{};
}

Raised raised_at(std::string_view text) {
  std::size_t size = 0;
  if (const std::string digits = raised_digits_at(text, size); size > 0) return {digits, size};
  for (const auto& [mark, letter] : raised_letters) {
    if (text.starts_with(mark)) return {std::string(1, letter), mark.size()};
  }
  if (text[0] == '$') {
    Raised inside = between(text, "$^{", "}$");
    return inside.size > 0 ? inside : between(text, "$^", "$");
  }
  if (text[0] == '\\') return between(text, "\\(^{", "}\\)");
  if (text[0] == '<') return between(text, "<sup>", "</sup>");
  if (text[0] == '[') {
    const Raised note = between(text, "[^", "]");
    return is_label(note.text) ? note : Raised{};
  }
  if (text[0] != '^') return {};
  const Raised braced = between(text, "^{", "}");
  if (braced.size > 0) return braced;
  const Raised between_carets = between(text, "^", "^");
  return is_label(between_carets.text) ? between_carets : caret(text);
}

}  // namespace

std::string call_mark(std::string_view label) {
  return std::string(call_begins) + std::string(label) + std::string(call_ends);
}

std::string raised_digits_at(std::string_view text, std::size_t& size) {
  std::string digits;
  size = 0;
  while (true) {
    const auto digit = std::find_if(raised.begin(), raised.end(), [&](std::string_view mark) {
      return text.substr(size).starts_with(mark);
    });
    if (digit == raised.end()) return digits;
    digits += static_cast<char>('0' + (digit - raised.begin()));
    size += digit->size();
  }
}

std::string mark_explicit_calls(std::string_view text, std::set<std::string>& found) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const Raised above = raised_at(text.substr(at));
    if (above.size == 0) {
      const std::size_t size = utf8::decode(text, at).size;
      result += text.substr(at, size);
      at += size;
      continue;
    }
    std::vector<std::string> labels = labels_in(above.text);
    if (calls_below_table(above.text, result)) labels = {above.text};
    if (!labels.empty() && is_exponent(result)) {
      result += text.substr(at, above.size);
    } else if (!labels.empty()) {
      // Recognition leaves a blank before the call at times; none is printed.
      while (result.ends_with(' ')) result.pop_back();
      for (const std::string& label : labels) {
        result += call_mark(label);
        found.insert(label);
      }
    } else {
      result += above.text;
    }
    at += above.size;
  }
  return result;
}

AsteriskCall asterisk_call(std::string_view text, std::string_view label) {
  // "*Recueil*\*": what is escaped is no emphasis, whatever else the line has of it.
  std::string escaped;
  for (const char star : label) escaped += {'\\', star};
  const std::size_t at = text.find(escaped);
  if (at != std::string_view::npos && at > 0 && text[at - 1] != ' ' &&
      !text.substr(at + escaped.size()).starts_with("\\*"))
    return {at, escaped.size()};
  // An odd one out, after a word: two are emphasis, one before a word opens it.
  const std::size_t plain = text.find(label);
  const auto stars = static_cast<std::size_t>(std::count(text.begin(), text.end(), '*'));
  if (plain == std::string_view::npos || plain == 0 || text[plain - 1] == ' ' ||
      stars != label.size())
    return {};
  return {plain, label.size()};
}

void mark_asterisk_calls(std::vector<Line>& lines, const std::vector<NoteDefinition>& notes) {
  std::map<std::string, std::size_t> next;  // by label, the first line after its last note
  for (const NoteDefinition& note : notes) {
    if (note.label.front() != '*') continue;
    std::size_t& from = next[note.label];
    while (from < lines.size() && lines[from].number < note.line) {
      std::string& text = lines[from++].text;
      const AsteriskCall call = asterisk_call(text, note.label);
      if (call.size == 0) continue;
      text.replace(call.begin, call.size, call_mark(note.label));
      break;
    }
    while (from < lines.size() && lines[from].number < note.line) ++from;
  }
}

}  // namespace ibidem::ingest
