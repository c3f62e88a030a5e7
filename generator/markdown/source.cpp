#include "source.h"

#include "line_scan.h"
#include "mask.h"

#include "markdown/codes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace ibidem::markdown {
namespace {

// cmark's time or memory is quadratic in these; no document in good order comes near them.
constexpr int deepest_column = 250;
constexpr int most_marks_of_a_line = 20;
constexpr std::size_t most_columns = 100;
constexpr std::size_t most_cells = 20'000;
constexpr std::size_t most_cells_of_a_file = 200'000;
constexpr std::size_t most_header_lines = 200;
constexpr std::size_t most_pipes_of_a_line = 500;
constexpr std::uint64_t most_marks_by_links = 16'000'000;

/// What the marks of lists and quotations that open a line are made of.
constexpr std::string_view in_marks = " \t>-+*.)0123456789";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_punctuation(char c) {
  return c > ' ' && c < '\x7F' && !is_letter(c) && (c < '0' || c > '9');
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
}

constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 0x20; ++c) table[static_cast<std::size_t>(c)] = c != '\t';
  for (const char c : std::string_view("\x7F\\[]<!*_|&"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// Whether "&" begins an entity of a control character: cmark would put it into the text.
bool is_control_entity(std::string_view after) {
  if (!after.starts_with('#')) return false;
  const bool hexadecimal = after.starts_with("#x") || after.starts_with("#X");
  const std::string_view digits = after.substr(hexadecimal ? 2 : 1, 8);
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  return error == std::errc() && (value == 0x7F || (value < 0x20 && (value < 9 || value > 13)));
}

/// Whether "<" opens an autolink: a scheme or an address of e-mail follows.
bool opens_autolink(std::string_view after) {
  const std::size_t end = after.substr(0, 64).find_first_of(":@ <>\t\n");
  return end != after.npos && end > 0 && (after[end] == ':' || after[end] == '@') &&
         (is_letter(after[0]) || after[end] == '@');
}

/// Whether the "<" at an offset opens an address: an autolink's or a link's.
bool opens_address(std::string_view line, std::size_t at) {
  const std::string_view after = line.substr(at + 1);
  const bool of_link = at > 1 && line[at - 1] == '(' && line[at - 2] == ']';
  if (!of_link) return opens_autolink(after);
  const std::size_t end = after.find_first_of("<>");
  return end != after.npos && after[end] == '>' && after.find_first_of("!?") != 0;
}

class SourceMaker {
 public:
  SourceMaker(const Origin& origin, const std::set<int>& uncut, Diagnostics& diagnostics)
      : origin_(origin), uncut_(uncut), diagnostics_(diagnostics) {}

  Source make(std::string_view markdown) {
    split(markdown);
    source_.text.reserve(markdown.size() + 1);
    for (std::size_t i = 0; i < lines_.size();) {
      const auto number = static_cast<int>(i) + 1;
      const auto start =
          origin_.is_note || uncut_.contains(number) ? std::nullopt : definition_start(lines_[i]);
      if (start) {
        i = cut(i, *start);
      } else {
        copy(i++);
      }
    }
    return std::move(source_);
  }

 private:
  void split(std::string_view markdown) {
    while (!markdown.empty()) {
      const std::size_t end = std::min(markdown.find('\n'), markdown.size());
      std::string_view line = markdown.substr(0, end);
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines_.push_back(line);
      markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
  }

  void report(const Code& code, std::size_t line, std::size_t offset, std::string message) {
    diagnostics_.add(code,
                     {origin_.file, origin_.first_line + static_cast<int>(line),
                      origin_.is_note ? 0 : static_cast<int>(offset) + 1},
                     std::move(message));
  }

  /// Takes the definition that begins on a line out of the text. Returns the line after it.
  std::size_t cut(std::size_t first, const DefinitionStart& start) {
    const int inner = start.indent + 4;
    std::size_t end = first + 1;
    for (std::size_t next = end; next < lines_.size(); next = end) {
      while (next < lines_.size() && is_blank(lines_[next])) ++next;
      if (next == lines_.size() || definition_start(lines_[next])) break;
      const bool inside = indentation(lines_[next]) >= inner;
      const bool lazy = next == end && !interrupts_paragraph(lines_[next]);
      if (!inside && !lazy) break;
      end = next + 1;
    }
    Definition definition{std::string(start.label), std::string(start.rest)};
    for (std::size_t i = first + 1; i < end; ++i) {
      definition.body += "\n";
      definition.body += dedent(lines_[i], inner);
    }
    source_.lines.push_back(source_.text.size());
    source_.text.append(lines_[first].substr(0, lines_[first].find('['))).append("<?note?>\n");
    for (std::size_t i = first + 1; i < end; ++i) {
      source_.lines.push_back(source_.text.size());
      source_.text += '\n';
    }
    source_.definitions.emplace(static_cast<int>(first) + 1, std::move(definition));
    begin_run();
    return end;
  }

  /// A run is the lines between two blank ones; what cmark is slow on never goes beyond it.
  void begin_run() {
    run_lines_ = 0;
    marks_ = 0;
    links_ = 0;
  }

  void copy(std::size_t index) {
    const std::string_view line = lines_[index];
    source_.lines.push_back(source_.text.size());
    const std::size_t begin = source_.text.size();
    if (is_blank(line)) {
      begin_run();
    } else {
      copy_masked(index);
      guard_depth(index, begin);
      guard_table(index, begin);
      ++run_lines_;
    }
    source_.text += '\n';
  }

  void copy_masked(std::size_t index) {
    const std::string_view line = lines_[index];
    std::size_t plain = 0;  // what is not yet copied begins here
    pipes_ = 0;
    brackets_ = 0;
    bracket_ended_ = false;
    control_reported_ = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (!special[static_cast<unsigned char>(line[at])]) continue;
      source_.text.append(line.substr(plain, at - plain));
      plain = at + mask(index, at);
      at = plain - 1;
    }
    source_.text.append(line.substr(plain));
  }

  /// Copies what stands at a special character, masked where it must be. Returns its length.
  std::size_t mask(std::size_t index, std::size_t at) {
    const std::string_view line = lines_[index];
    const std::string_view after = line.substr(at + 1);
    const char c = line[at];
    if (is_control(c)) {
      if (!std::exchange(control_reported_, true)) {
        report(control_character, index, at, "a control character, read as a blank");
      }
      source_.text += ' ';
      return 1;
    }
    switch (c) {
      case '\\':
        if (after.empty() || !is_punctuation(after.front())) break;
        source_.text.append(line.substr(at, 2));
        return 2;
      case '[':
        ++brackets_;
        if (const std::size_t size = call_length(line.substr(at)); size > 0) {
          return mask_call(line.substr(at, size));
        }
        break;
      case ']':
        return mask_bracket_end(index, at);
      case '|':
        source_.text += ++pipes_ > most_pipes_of_a_line ? masked('|') : '|';
        return 1;
      case '*':
      case '_':
        ++marks_;
        break;
      default:
        break;
    }
    source_.text += c;
    // Raw HTML and images are text; cmark is slow where they do not end.
    if ((c == '<' && !opens_address(line, at)) || (c == '!' && after.starts_with('[')) ||
        (c == '&' && is_control_entity(after))) {
      source_.text += parting_mark;
    }
    return 1;
  }

  std::size_t mask_call(std::string_view call) {
    source_.text += '[';
    source_.text += call_mark;
    for (const char c : call.substr(2)) source_.text += c == '*' ? masked('*') : c;
    // The closing bracket is left to mask(), which looks at what follows it.
    source_.text.pop_back();
    return call.size() - 1;
  }

  /// `]:` would make a link definition, which cmark takes out of the text; `](` a link.
  std::size_t mask_bracket_end(std::size_t index, std::size_t at) {
    const std::string_view line = lines_[index];
    source_.text += ']';
    if (at + 1 == line.size()) return 1;
    const bool first_end = !bracket_ended_;
    bracket_ended_ = true;
    // The label of a definition may also have begun on a line before.
    if (line[at + 1] == ':' && first_end && brackets_ <= 1) {
      const std::size_t first = line.find_first_not_of(in_marks);
      if (brackets_ == 1 && line[first] != '[') return 1;
      if (brackets_ == 1 && !uncut_.contains(static_cast<int>(index) + 1)) {
        report(unsupported_markdown, index, first,
               line[first + 1] == '^' ? "a note cannot be defined here; it is kept as text"
                                      : "a link definition is kept as text");
      }
      source_.text += parting_mark;
      return 1;
    }
    if (line[at + 1] == '(' && ++links_ * marks_ > most_marks_by_links) {
      if (!reported_marks_) {
        report(too_many_marks, index, at, "too many links and marks of emphasis in one paragraph");
      }
      reported_marks_ = true;
      source_.text += parting_mark;
      return 1;
    }
    return 1;
  }

  /// The line copied last, as cmark sees it.
  std::string_view copied(std::size_t begin) const {
    return std::string_view(source_.text).substr(begin);
  }

  void guard_depth(std::size_t index, std::size_t begin) {
    const std::string_view line = copied(begin);
    const std::size_t first = marks_beyond(line, most_marks_of_a_line, deepest_column);
    if (first == line.size()) return;
    report(nested_too_deep, index, first, "lists or quotations nested too deep");
    const std::size_t end = begin + std::min(line.find_first_not_of(in_marks), line.size());
    for (std::size_t at = begin + first; at < end; ++at) {
      if (const char hidden = masked(source_.text[at]); hidden != '\0') source_.text[at] = hidden;
    }
  }

  void guard_table(std::size_t index, std::size_t begin) {
    // Also where the line has strokes enough for some to be masked.
    const std::size_t columns =
        std::max(delimiter_columns(copied(begin)), delimiter_columns(lines_[index]));
    if (columns == 0) return;
    if (run_end_ <= index) {
      run_end_ = index;
      while (run_end_ < lines_.size() && !is_blank(lines_[run_end_])) ++run_end_;
    }
    const std::size_t cells = columns * (run_end_ - index);
    if (columns <= most_columns && cells <= most_cells && run_lines_ <= most_header_lines &&
        cells_ + cells <= most_cells_of_a_file) {
      cells_ += cells;
      return;
    }
    report(table_too_large, index, 0,
           "a table of " + std::to_string(columns) + " columns and " +
               std::to_string(run_end_ - index) + " rows");
    if (const std::size_t dash = source_.text.find('-', begin); dash != source_.text.npos) {
      source_.text[dash] = masked('-');
    }
  }

  const Origin& origin_;
  const std::set<int>& uncut_;
  Diagnostics& diagnostics_;
  Source source_;
  std::vector<std::string_view> lines_;  // views into the text given to make()
  std::size_t run_lines_ = 0;
  std::size_t run_end_ = 0;
  std::uint64_t marks_ = 0;
  std::uint64_t links_ = 0;
  std::size_t pipes_ = 0;       // of this line
  int brackets_ = 0;            // opened on this line
  bool bracket_ended_ = false;  // on this line
  std::size_t cells_ = 0;
  bool control_reported_ = false;  // on this line
  bool reported_marks_ = false;
};

}  // namespace

Source make_source(std::string_view markdown, const Origin& origin, const std::set<int>& uncut,
                   Diagnostics& diagnostics) {
  return SourceMaker(origin, uncut, diagnostics).make(markdown);
}

}  // namespace ibidem::markdown
