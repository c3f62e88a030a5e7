#include "escape.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_punctuation(char c) {
  return c > ' ' && c < '\x7F' && !is_alphanumeric(c);
}

bool all_in(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == text.npos;
}

/// The offset of the stop of a list's number at a line's start: "1986. A year".
std::size_t number_stop(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool stop = digits > 0 && digits <= 9 && digits < line.size() &&
                    (line[digits] == '.' || line[digits] == ')');
  return stop ? digits : line.size();
}

}  // namespace

bool is_entity(std::string_view text) {
  const std::string_view name = text.substr(1, 33);
  const auto end = std::find_if(name.begin(), name.end(),
                                [](char c) { return !is_alphanumeric(c) && c != '#'; });
  return end != name.end() && end != name.begin() && *end == ';';
}

bool needs_escape(std::string_view piece, std::size_t at, const Surroundings& around) {
  const bool last = at + 1 == piece.size();
  const char next = last ? '\0' : piece[at + 1];
  const char previous = at == 0 ? '\0' : piece[at - 1];
  switch (piece[at]) {
    case '\\':
      return last || is_punctuation(next);
    case '`':
      return true;
    case '*':
      return previous != ' ' || next != ' ';
    case '_':
      return !is_alphanumeric(previous) || !is_alphanumeric(next);
    case '[':
      return around.in_link || next == '^';
    case ']':
      return around.in_link || next == '(';
    case '^':
      return at == 0 && around.opens_link;
    case '!':
      return last && around.before_bracket;
    case '<':
      return last ? !around.before_end : next != ' ';
    case '&':
      return is_entity(piece.substr(at));
    case '~':
      return around.escape_tildes;
    case '(':
      return at == 0 && around.after_call;
    case ':':
      return at == 0 && around.call_opens_line;
    default:
      return false;
  }
}

std::size_t block_escape(std::string_view line, const LineStart& start) {
  const std::size_t none = line.size();
  const auto ends_mark = [&](std::size_t at) {
    return at < line.size() ? line[at] == ' ' : start.whole_line;
  };
  switch (line.front()) {
    case '#': {
      const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
      return hashes <= 6 && ends_mark(hashes) ? 0 : none;
    }
    case '>':
      return 0;
    case '+':
      return ends_mark(1) ? 0 : none;
    case '-':
      if (ends_mark(1)) return 0;
      [[fallthrough]];
    case '|':
    case ':':
      return start.whole_line && all_in(line, "-:| ") ? 0 : none;
    case '=':
      return start.whole_line && !start.first_line && all_in(line, "=") ? 0 : none;
    case '[': {
      const bool task = line.size() > 3 && line[2] == ']' && line[3] == ' ' &&
                        (line[1] == ' ' || line[1] == 'x' || line[1] == 'X');
      return start.first_line && (task || start.defines_link) ? 0 : none;
    }
    default:
      if (const std::size_t stop = number_stop(line); stop < none && ends_mark(stop + 1))
        return stop;
      return none;
  }
}

}  // namespace ibidem::markdown
