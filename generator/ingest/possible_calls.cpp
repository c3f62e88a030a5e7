#include "bind_notes.h"
#include "letters.h"

#include "base/utf8.h"

#include <fmt/format.h>

namespace ibidem::ingest {
namespace {

constexpr std::size_t most_places = 4;

/// What is between the calls of two notes: the numbers that end in a figure, as they are printed.
struct Search {
  std::string label;
  int note = 0;
  std::vector<std::string> places;
  bool over = false;
};

int note_number(const Span& call) {
  const std::string_view label = std::string_view(call.target).substr(call.target.rfind('-') + 1);
  return !label.empty() && is_digit(label.front()) ? std::stoi(std::string(label.substr(0, 6))) : 0;
}

std::string_view token_at(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && text[begin - 1] != ' ') --begin;
  while (end < text.size() && text[end] != ' ') ++end;
  return text.substr(begin, end - begin);
}

// Whether a number may have a figure of a note at its end, or be one: "77/371", "verbale 1".
bool may_end_in_call(std::string_view text, std::size_t begin, std::size_t end) {
  if (end < text.size()) {
    const char32_t next = utf8::decode(text, end).code_point;
    const bool before_digit = end + 1 < text.size() && is_digit(text[end + 1]);
    if (is_letter(next) || next == '/' || next == '%' || next == '-' || before_digit) return false;
  }
  return begin > 0;
}

void see_number(Search& search, std::string_view text, std::size_t begin, std::size_t end,
                int line) {
  if (!text.substr(begin, end - begin).ends_with(search.label) ||
      !may_end_in_call(text, begin, end))
    return;
  std::string_view word = token_at(text, begin);
  const std::size_t blank = static_cast<std::size_t>(word.data() - text.data());
  std::string_view before = blank > 1 ? token_at(text, blank - 2) : std::string_view();
  search.places.push_back(fmt::format("\"{}{}{}\" ({})", before, before.empty() ? "" : " ",
                                      word.substr(0, word.find_last_not_of(",.;:)") + 1), line));
}

// A call of the note before ends all earlier hopes, one of the note after all later ones.
void see_text(Search& search, const RichText& rich, int line) {
  auto span = rich.spans.begin();
  const std::string_view text = rich.text;
  for (std::size_t at = 0; at <= text.size() && !search.over; ++at) {
    for (; span != rich.spans.end() && span->begin <= at; ++span) {
      if (span->kind != SpanKind::note_call) continue;
      if (note_number(*span) == search.note - 1) search.places.clear();
      if (note_number(*span) == search.note + 1) search.over = true;
    }
    if (at == text.size() || !is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (!search.over) see_number(search, text, at, end, line);
  }
}

}  // namespace

std::string possible_calls(const std::vector<Scope>& scopes, const NoteDefinition& note) {
  if (!is_digit(note.label.front())) return {};
  Search search{note.label, std::stoi(note.label.substr(0, 6)), {}, false};
  const Chunk* last = nullptr;
  for (const Scope& scope : scopes) {
    for (const Chunk& chunk : scope.chunks) {
      if (chunk.line > note.line) break;
      if (last != nullptr && chunk.line > note.after) see_text(search, last->rich, last->line);
      last = &chunk;
    }
  }
  if (last != nullptr) see_text(search, last->rich, last->line);
  if (search.places.empty() || search.places.size() > most_places) return {};
  return fmt::format("its figure may stand in {}", fmt::join(search.places, ", "));
}

}  // namespace ibidem::ingest
