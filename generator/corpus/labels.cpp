#include "labels.h"

#include "model/inserted_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibidem::corpus {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

bool all(std::string_view text, bool (*test)(char)) {
  return std::all_of(text.begin(), text.end(), test);
}

// "c" is 3, "aa" 27, "bb" 28: lists that run past z) double the letter.
std::optional<int> letter_value(std::string_view part) {
  if (part.empty() || part.size() > 2 || !all(part, is_letter)) return std::nullopt;
  const int first = lower(part[0]) - 'a' + 1;
  if (part.size() == 1) return first;
  if (part[0] != part[1]) return std::nullopt;
  return 26 + first;
}

constexpr std::array<std::pair<int, std::string_view>, 13> romans{{{1000, "m"},
                                                                   {900, "cm"},
                                                                   {500, "d"},
                                                                   {400, "cd"},
                                                                   {100, "c"},
                                                                   {90, "xc"},
                                                                   {50, "l"},
                                                                   {40, "xl"},
                                                                   {10, "x"},
                                                                   {9, "ix"},
                                                                   {5, "v"},
                                                                   {4, "iv"},
                                                                   {1, "i"}}};

std::string roman(int value) {
  std::string numeral;
  for (const auto& [worth, letters] : romans) {
    for (; value >= worth; value -= worth) numeral += letters;
  }
  return numeral;
}

// Without the word that labels what was put in behind: "a" of "a bis".
std::string_view without_bis(std::string_view body) {
  const std::size_t blank = body.find_last_of(" -");
  if (blank == std::string_view::npos) return body;
  const auto* word =
      std::find(inserted_words.begin(), inserted_words.end(), body.substr(blank + 1));
  return word != inserted_words.end() ? body.substr(0, blank) : body;
}

bool is_label_body(std::string_view body) {
  if (body.empty() || body.size() > 8) return false;
  if (all(body, is_digit)) return body.size() <= 3;
  return letter_value(body).has_value() || roman_value(body).has_value();
}

}  // namespace

std::optional<int> roman_value(std::string_view numeral) {
  if (numeral.empty() || numeral.size() > 15) return std::nullopt;
  const std::string letters = lowered(numeral);
  int value = 0;
  std::size_t at = 0;
  for (const auto& [worth, symbol] : romans) {
    while (std::string_view(letters).substr(at).starts_with(symbol)) {
      value += worth;
      at += symbol.size();
    }
  }
  if (at != letters.size() || roman(value) != letters) return std::nullopt;
  return value;
}

namespace {

// "a. text", "iv. text": letters up to l, so that "p. 4" and "v. Italy" are none.
std::optional<Label> dotted_label(std::string_view text) {
  const std::size_t stop = text.substr(0, 6).find(". ");
  if (stop == std::string_view::npos || stop == 0) return std::nullopt;
  const std::string_view body = text.substr(0, stop);
  const bool letter = body.size() == 1 && body[0] >= 'a' && body[0] <= 'l';
  const bool roman = body.find_first_not_of("ivx") == std::string_view::npos && roman_value(body);
  if (!letter && !(roman && (body.size() > 1 || body == "i" || body == "x"))) return std::nullopt;
  return Label{std::string(text.substr(0, stop + 1)), std::string(body), stop + 2};
}

}  // namespace

std::optional<Label> DecimalSequence::next(std::string_view text) {
  std::vector<int> numbers;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at]) && text[at] != '0') {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at > 3) return std::nullopt;
    numbers.push_back(std::stoi(std::string(text.substr(at, end - at))));
    at = end;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  if (numbers.size() < 2 || at + 1 >= text.size() || text[at] != ' ') return std::nullopt;
  const char first = text[at + 1];
  if (is_digit(first) || (first >= 'a' && first <= 'z')) return std::nullopt;
  const std::size_t depth = numbers.size();
  const bool counts_on = last_.size() >= depth && last_[depth - 1] + 1 == numbers.back() &&
                         std::equal(numbers.begin(), numbers.end() - 1, last_.begin());
  if (numbers.back() != 1 && !counts_on) return std::nullopt;
  last_ = std::move(numbers);
  Label label;
  label.printed = text.substr(0, text[at - 1] == '.' ? at - 1 : at);
  label.part = label.printed;
  std::replace(label.part.begin(), label.part.end(), '.', '-');
  label.size = at + 1;
  return label;
}

std::optional<Label> leading_label(std::string_view text) {
  if (auto label = dotted_label(text)) return label;
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  const std::size_t close = text.substr(0, 14).find(')');
  if (close == std::string_view::npos || close <= open) return std::nullopt;
  const std::string_view body = text.substr(open, close - open);
  if (!is_label_body(without_bis(body))) return std::nullopt;
  const std::size_t after = close + 1;
  if (after < text.size() && text[after] != ' ') return std::nullopt;
  std::string part = lowered(body);
  std::replace(part.begin(), part.end(), ' ', '-');
  return Label{std::string(text.substr(0, after)), std::move(part),
               std::min(after + 1, text.size())};
}

std::optional<Label> inserted_number(std::string_view text) {
  const std::size_t stop = text.substr(0, 15).find(". ");
  if (stop == std::string_view::npos) return std::nullopt;
  const std::string_view stem = without_bis(text.substr(0, stop));
  if (stem.empty() || stem.size() == stop || stem.size() > 3 || !all(stem, is_digit))
    return std::nullopt;
  Label label{std::string(text.substr(0, stop)), std::string(text.substr(0, stop)), stop + 2};
  std::replace(label.part.begin(), label.part.end(), ' ', '-');
  return label;
}

Label ordered_label(std::string_view number) {
  return {std::string(number) + ".", std::string(number), 0};
}

std::vector<LabelSequence::Rank> LabelSequence::readings(std::string_view part) {
  std::vector<Rank> ranks;
  if (!part.empty() && part.size() <= 9 && all(part, is_digit)) {
    ranks.push_back({Style::digit, std::stoi(std::string(part))});
  }
  if (const auto value = letter_value(part)) ranks.push_back({Style::letter, *value});
  if (const auto value = roman_value(part)) ranks.push_back({Style::roman, *value});
  return ranks;
}

LabelSequence::Where LabelSequence::settle(std::size_t level, Rank rank, bool in_sequence) {
  open_.resize(level);
  open_.push_back(rank);
  return {level, in_sequence};
}

LabelSequence::Where LabelSequence::place(std::string_view part) {
  const std::string_view stem = without_bis(part);
  const std::vector<Rank> ranks = readings(stem);
  if (ranks.empty()) return {0, true};
  const int step = stem.size() < part.size() ? 0 : 1;  // "a bis" stands behind "a"
  for (std::size_t level = open_.size(); level-- > 0;) {
    for (const Rank& rank : ranks) {
      if (rank.style == open_[level].style && rank.value == open_[level].value + step) {
        return settle(level, rank, true);
      }
    }
  }
  const auto first =
      std::find_if(ranks.begin(), ranks.end(), [](const Rank& rank) { return rank.value == 1; });
  const Rank rank = first != ranks.end() ? *first : ranks.front();
  for (std::size_t level = open_.size(); level-- > 0;) {
    if (open_[level].style == rank.style) return settle(level, rank, false);
  }
  return settle(open_.size(), rank, rank.value == 1);
}

}  // namespace ibidem::corpus
