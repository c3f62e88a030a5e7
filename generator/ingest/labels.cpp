#include "labels.h"

#include "letters.h"

#include "model/inserted_words.h"

#include <array>
#include <utility>

namespace ibidem::ingest {
namespace {

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  return end - at;
}

// The end of "bis", "ter" … behind a number or letter that ends at `at`, or `at`.
std::size_t behind_bis(std::string_view text, std::size_t at) {
  const std::size_t begin = at + blanks_at(text, at);
  for (const std::string_view word : inserted_words) {
    const std::string_view rest = text.substr(begin);
    if (rest.starts_with(word) &&
        (rest.substr(word.size()).starts_with(')') || rest.substr(word.size()).starts_with('.')))
      return begin + word.size();
  }
  return at;
}

std::string roman_of(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 5> parts = {
      {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}}};
  std::string text;
  for (const auto& [worth, letters] : parts) {
    while (value >= worth) {
      text += letters;
      value -= worth;
    }
  }
  if (value == 4) return text + "iv";
  return text + std::string(static_cast<std::size_t>(value), 'i');
}

}  // namespace

int roman_value(std::string_view text) {
  if (text.empty() || text.size() > 7) return 0;
  int value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto worth = [](char c) {
      return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : c == 'l' ? 50 : 0;
    };
    const int here = worth(text[i]);
    if (here == 0) return 0;
    value += i + 1 < text.size() && worth(text[i + 1]) > here ? -here : here;
  }
  return value > 0 && value < 90 && roman_of(value) == text ? value : 0;
}

std::optional<Label> number_label(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at]) && at < 4) ++at;
  if (at == 0 || at > 3) return std::nullopt;
  Label label;
  label.text = text.substr(0, at);
  label.value = std::stoi(label.text);
  // Recognition may set a blank before the stop: "1 . On 31 December".
  const bool astray = text.substr(at).starts_with(" . ") && starts_upper(text.substr(at + 3));
  if (astray) ++at;
  if (at >= text.size() || text[at] != '.') return std::nullopt;
  ++at;
  const std::size_t blanks = blanks_at(text, at);
  if (blanks == 0 || at + blanks >= text.size()) return std::nullopt;
  label.size = at + blanks;
  return label;
}

std::size_t inserted_number_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  const std::size_t end = behind_bis(text, at);
  if (at == 0 || at > 3 || end == at || text[end] != '.') return 0;
  const std::size_t blanks = blanks_at(text, end + 1);
  return blanks > 0 && end + 1 + blanks < text.size() ? end + 1 + blanks : 0;
}

std::optional<Label> letter_label(std::string_view text) {
  const bool bracket = text.starts_with('(');
  const std::size_t begin = bracket ? 1 : 0;
  std::size_t at = begin;
  while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  const std::string_view letters = text.substr(begin, at - begin);
  const std::size_t stem = std::exchange(at, behind_bis(text, at));
  if (letters.empty() || letters.size() > 7 || at >= text.size() || text[at] != ')')
    return std::nullopt;
  ++at;
  const std::size_t blanks = blanks_at(text, at);
  if (blanks == 0 || at + blanks >= text.size()) return std::nullopt;
  Label label;
  label.text = text.substr(0, at);
  label.inserted = at > stem + 1;
  label.roman = roman_value(letters);
  if (letters.size() == 1) {
    label.value = letters[0] - 'a' + 1;
  } else if (letters.size() == 2 && letters[0] == letters[1] && label.roman == 0) {
    label.value = 26 + letters[0] - 'a' + 1;
  }
  if (label.value == 0 && label.roman == 0) return std::nullopt;
  label.kind = label.value > 0 ? Label::Kind::letter : Label::Kind::roman;
  label.size = at + blanks;
  return label;
}

std::optional<Label> counted_label(std::string_view text) {
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  std::size_t at = begin;
  while (at < text.size() && is_digit(text[at]) && at < begin + 3) ++at;
  if (at == begin || at > begin + 2 || at >= text.size() || text[at] != ')') return std::nullopt;
  Label label;
  label.kind = Label::Kind::counted;
  label.value = std::stoi(std::string(text.substr(begin, at - begin)));
  ++at;
  const std::size_t blanks = blanks_at(text, at);
  if (label.value == 0 || blanks == 0 || at + blanks >= text.size()) return std::nullopt;
  label.text = text.substr(0, at);
  label.size = at + blanks;
  return label;
}

std::size_t decimal_label_at(std::string_view text) {
  std::size_t at = 0;
  std::size_t numbers = 0;
  while (at < text.size() && is_digit(text[at])) {
    const std::size_t end = text.find_first_not_of("0123456789", at);
    if (end == std::string_view::npos || end - at > 2) return 0;
    ++numbers;
    at = end + (text[end] == '.' ? 1 : 0);
  }
  const std::size_t blanks = blanks_at(text, at);
  return numbers > 1 && blanks > 0 && starts_upper(text.substr(at + blanks)) ? at + blanks : 0;
}

std::optional<Label> dotted_label(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  const std::string_view letters = text.substr(0, at);
  if (letters.empty() || letters.size() > 5 || at >= text.size() || text[at] != '.')
    return std::nullopt;
  ++at;
  const std::size_t blanks = blanks_at(text, at);
  Label label;
  label.roman = roman_value(letters);
  if (letters.size() == 1) label.value = letters[0] - 'a' + 1;
  const bool counts = label.value > 0 || label.roman > 0;
  if (!counts || blanks == 0 || at + blanks >= text.size()) return std::nullopt;
  label.text = text.substr(0, at);
  label.kind = label.value > 0 ? Label::Kind::letter : Label::Kind::roman;
  label.size = at + blanks;
  return label;
}

bool DottedRun::takes(const Label& label) {
  for (std::size_t depth = open_.size(); depth > 0; --depth) {
    const Last last = open_[depth - 1];
    const bool next = (last.value > 0 && label.value == last.value + 1) ||
                      (last.roman > 0 && label.roman == last.roman + 1);
    if (!next) continue;
    open_.resize(depth - 1);
    open_.push_back({label.value, label.roman});
    return true;
  }
  if (label.value != 1 && label.roman != 1) return false;
  constexpr std::size_t deepest = 4;
  if (open_.size() >= deepest) open_.erase(open_.begin());
  open_.push_back({label.value == 1 ? 1 : 0, label.roman == 1 ? 1 : 0});
  return true;
}

std::optional<Label> point_label(std::string_view text) {
  if (auto label = letter_label(text)) return label;
  return counted_label(text);
}

std::optional<Label> outline_label(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z') ++at;
  const std::string_view letters = text.substr(0, at);
  if (letters.empty() || letters.size() > 6 || at >= text.size() || text[at] != '.')
    return std::nullopt;
  ++at;
  const std::size_t blanks = blanks_at(text, at);
  if (blanks == 0 || !starts_upper(text.substr(at + blanks))) return std::nullopt;
  Label label;
  label.text = letters;
  label.roman = roman_value(lower(letters));
  if (letters.size() == 1) label.value = letters[0] - 'A' + 1;
  if (label.value == 0 && label.roman == 0) return std::nullopt;
  label.kind = label.value > 0 ? Label::Kind::capital : Label::Kind::roman;
  label.size = at + blanks;
  return label;
}

std::size_t bullet_at(std::string_view text) {
  // The second bullet of word processors has come down to a letter: "o Sub-objective".
  if (text.starts_with("o ")) {
    const std::size_t begin = 1 + blanks_at(text, 1);
    if (starts_upper(text.substr(begin))) return begin;
  }
  for (const std::string_view mark : {"-", "–", "•", "●", "▪", "◦", "·", "*", "—"}) {
    if (!text.starts_with(mark)) continue;
    const std::size_t blanks = blanks_at(text, mark.size());
    if (blanks > 0 && mark.size() + blanks < text.size()) return mark.size() + blanks;
  }
  return 0;
}

}  // namespace ibidem::ingest
