#include "heading_words.h"

#include "labels.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace ibidem::corpus {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lowered_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// "IV", "A", "12": what stands before the stop of a numbered heading. Capital letters stand alone.
bool is_numeral(std::string_view text) {
  if (text.empty() || text.size() > 8) return false;
  if (std::all_of(text.begin(), text.end(), is_digit)) return text.size() <= 3;
  if (roman_value(text).has_value()) return true;
  const char c = text.front();
  return text.size() == 1 && ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

// "to the letter dated …", "à la lettre datée …": what an annex belongs to (S/2024/506).
bool tells_belonging(std::string_view words) {
  constexpr std::array<std::string_view, 6> beginnings{"to the ", "à la ", "à l'",
                                                       "à l’",    "au ",   "aux "};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return words.starts_with(beginning); });
}

// "Annex II – List of participants"
bool begins_with_dash(std::string_view words) {
  return words.starts_with("– ") || words.starts_with("— ") || words.starts_with("- ");
}

}  // namespace

std::string heading_number(std::string_view text) {
  if (const auto label = leading_label(text)) return label->part;
  const std::size_t stop = text.substr(0, 9).find('.');
  if (stop == std::string_view::npos) return {};
  if (stop + 1 < text.size() && text[stop + 1] != ' ') return {};
  const std::string_view numeral = text.substr(0, stop);
  return is_numeral(numeral) ? std::string(numeral) : std::string();
}

std::optional<std::string> annex_heading(std::string_view text) {
  std::string words = lowered_ascii(trimmed(text));
  // The heading may carry an asterisk that was not recognised as the call of a note.
  while (!words.empty() && (words.back() == '*' || words.back() == '.')) words.pop_back();
  for (const std::string_view word : {"annexe", "annex"}) {
    if (!words.starts_with(word)) continue;
    const std::string_view rest = std::string_view(words).substr(word.size());
    if (rest.empty()) return std::string();
    if (rest.front() != ' ') continue;
    const std::string_view numeral = trimmed(rest);
    if (is_numeral(numeral)) return std::string(numeral);
    if (tells_belonging(numeral)) return std::string();
    const std::size_t end = numeral.find_first_of(" :");
    if (end == std::string_view::npos || !is_numeral(numeral.substr(0, end))) continue;
    const std::string_view more = trimmed(numeral.substr(end));
    if (more.starts_with(':') || begins_with_dash(more) || tells_belonging(more))
      return std::string(numeral.substr(0, end));
  }
  return std::nullopt;
}

bool is_steps_heading(std::string_view text) {
  const std::string words = lowered_ascii(trimmed(text));
  constexpr std::array<std::string_view, 3> names{"prochaines étapes recommandées",
                                                  "recommended next steps", "recommended steps"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return std::string_view(words).substr(0, name.size()) == name;
  });
}

bool is_organ_line(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 120 || !text.ends_with(',')) return false;
  if (std::count(text.begin(), text.end(), ',') > 1) return false;
  constexpr std::array<std::string_view, 6> articles{"L'", "L’", "Le ", "La ", "Les ", "The "};
  return std::any_of(articles.begin(), articles.end(),
                     [&](std::string_view article) { return text.starts_with(article); });
}

namespace {

bool makes_all_bold(const Span& span, const RichText& rich) {
  return span.kind == SpanKind::strong && span.begin == 0 && span.end == rich.text.size();
}

}  // namespace

bool is_wholly_bold(const RichText& rich) {
  return !rich.text.empty() &&
         std::any_of(rich.spans.begin(), rich.spans.end(),
                     [&](const Span& span) { return makes_all_bold(span, rich); });
}

RichText without_bold(const RichText& rich) {
  RichText plain{rich.text, {}};
  std::copy_if(rich.spans.begin(), rich.spans.end(), std::back_inserter(plain.spans),
               [&](const Span& span) { return !makes_all_bold(span, rich); });
  return plain;
}

}  // namespace ibidem::corpus
