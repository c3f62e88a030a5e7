#include "letters.h"
#include "notes.h"

#include <algorithm>
#include <optional>

namespace ibidem::ingest {
namespace {

/// Where a mark stands in a line, with its label.
struct Place {
  std::string label;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// "[12] See", "12/ See": at the beginning of a line.
std::optional<Place> definition_in(std::string_view text) {
  constexpr std::size_t longest = 3;
  const bool bracket = text.starts_with('[');
  const std::size_t begin = bracket ? 1 : 0;
  const std::size_t end = digits_end(text, begin);
  if (end == begin || end - begin > longest) return std::nullopt;
  if (!text.substr(end).starts_with(bracket ? "] " : "/ ")) return std::nullopt;
  const std::size_t words = text.find_first_not_of(' ', end + 1);
  if (words == std::string_view::npos) return std::nullopt;
  return Place{std::string(text.substr(begin, end - begin)), 0, words};
}

// "crime[12].", "principles 12/.": behind a word, with the blank before it.
std::optional<Place> call_in(std::string_view text, const std::string& label, bool bracket) {
  const std::string mark = bracket ? "[" + label + "]" : " " + label + "/";
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    const std::size_t end = at + mark.size();
    const bool ends = end == text.size() ||
                      std::string_view(" .,;:)?!»").find(text[end]) != std::string_view::npos;
    if (ends && at > 0 && text[at - 1] != ' ') return Place{label, at, end};
  }
  return std::nullopt;
}

std::string explicit_mark(const std::string& label) {
  return "^{" + label + "}";
}

}  // namespace

void mark_other_notes(std::vector<Line>& lines) {
  constexpr std::size_t furthest = 200;  // lines between a call and its note
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto definition = definition_in(lines[i].text);
    if (!definition) continue;
    const bool bracket = lines[i].text.front() == '[';
    for (std::size_t above = i; above > 0 && i - above < furthest; --above) {
      std::string& text = lines[above - 1].text;
      const auto call = call_in(text, definition->label, bracket);
      if (!call) continue;
      text.replace(call->begin, call->end - call->begin, explicit_mark(call->label));
      lines[i].text.replace(0, definition->end, explicit_mark(definition->label) + " ");
      break;
    }
  }
}

}  // namespace ibidem::ingest
