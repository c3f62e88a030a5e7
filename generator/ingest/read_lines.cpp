#include "labels.h"
#include "letters.h"
#include "line.h"

#include "base/utf8.h"
#include "language/compose.h"
#include "language/fold.h"

#include <algorithm>
#include <map>

namespace ibidem::ingest {
namespace {

bool is_no_break_blank(char32_t c) {
  return c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x205F || c == 0x3000;
}

bool has_no_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

// Characters of the private use area are bullets of symbol fonts ("Symbol" F0B7, "Wingdings" F0A7).
bool is_private_use(char32_t c) {
  return c >= 0xE000 && c <= 0xF8FF;
}

// A hyphen that is a character of its own, such as one at which no line ends.
bool is_hyphen(char32_t c) {
  return c == 0x2010 || c == 0x2011;
}

// The asterisk of the font for symbols, in which Geneva sets those of its notes.
bool is_asterisk(char32_t c) {
  return c == 0x2217;
}

std::string plain(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    at += c.size;
    if (is_no_break_blank(c.code_point)) {
      result += ' ';
    } else if (const std::string_view letters = language::ligature(c.code_point);
               !letters.empty()) {
      result += letters;
    } else if (is_hyphen(c.code_point)) {
      result += '-';
    } else if (is_private_use(c.code_point)) {
      result += "•";
    } else if (is_asterisk(c.code_point)) {
      result += '*';
    } else if (!has_no_width(c.code_point) && (c.code_point >= 0x20 || c.code_point == '\t')) {
      utf8::append(result, c.code_point);
    }
  }
  return result;
}

// The tabs at the end of a row whose last cells are empty; one alone behind a text is none.
std::string empty_cells(std::string_view text, std::string_view kept) {
  const std::size_t end = text.find_last_not_of(" \t") + 1;
  const auto tabs = static_cast<std::size_t>(
      std::count(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), '\t'));
  const bool in_row = tabs > 1 || kept.find('\t') != std::string_view::npos;
  return std::string(in_row ? tabs : 0, '\t');
}

int count_indent(std::string_view text) {
  int blanks = 0;
  for (const char c : text) {
    if (c != ' ' && c != '\t') break;
    blanks += c == '\t' ? 8 : 1;
  }
  return blanks;
}

// Word processors set points and first lines in with tabs: "\ta)\tText", "\tA long paragraph". Any
// other tab in front is an empty first cell of a table.
std::string_view without_indent(std::string_view text) {
  constexpr std::size_t longest_cell = 100;
  const std::string_view rest = text.substr(text.find_first_not_of(" \t"));
  std::size_t label = bullet_at(rest);
  if (const auto point = point_label(rest)) label = point->size;
  if (const auto number = number_label(rest)) label = number->size;
  const bool sets_in = rest.find('\t', label) == std::string_view::npos &&
                       (label > 0 || is_longer(rest, longest_cell));
  return sets_in ? rest : text;
}

}  // namespace

std::vector<Line> read_lines(std::string_view source) {
  std::vector<Line> lines;
  int number = 0;
  int blanks = 0;
  bool page = false;
  for (std::size_t at = 0; at < source.size();) {
    std::size_t end = source.find_first_of("\r\n", at);
    if (end == std::string_view::npos) end = source.size();
    const std::string_view raw = source.substr(at, end - at);
    at = end + (source.substr(end).starts_with("\r\n") ? 2 : 1);
    ++number;
    page = page || raw.find('\f') != std::string_view::npos;
    const std::string text = plain(language::has_lone_marks(raw) ? language::composed(raw) : raw);
    std::string_view kept = trim_right(text);
    if (trim(kept).empty()) {
      ++blanks;
      continue;
    }
    kept = without_indent(kept);
    while (kept.front() == ' ') kept.remove_prefix(1);
    Line line;
    line.text = kept;
    line.text += empty_cells(text, kept);
    line.number = number;
    line.indent = count_indent(text);
    line.blanks_before = blanks;
    line.page_start = page;
    lines.push_back(std::move(line));
    blanks = 0;
    page = false;
  }
  return lines;
}

void LineFilter::keep(Line line) {
  line.page_start = line.page_start || page_ended_;
  line.blanks_before = std::max(line.blanks_before, blanks_);
  page_ended_ = false;
  blanks_ = 0;
  kept_.push_back(std::move(line));
}

void LineFilter::remove(const Line& line, std::string_view why, bool ends_page) {
  page_ended_ = page_ended_ || ends_page || line.page_start;
  blanks_ = std::max(blanks_, line.blanks_before);
  removed_.push_back({line.number, line.text, why});
}

Wrapping measure_wrapping(const std::vector<Line>& lines) {
  std::map<int, int> blanks;
  std::vector<std::size_t> lengths;
  // Lines in lower case go on from the line before them; they tell more than all the others.
  const auto goes_on = [](const Line& line) { return starts_lower(line.text); };
  constexpr std::ptrdiff_t enough = 2;
  const bool by_lower = std::count_if(lines.begin(), lines.end(), goes_on) >= enough;
  for (const Line& line : lines) {
    if (!by_lower || goes_on(line)) ++blanks[std::min(line.blanks_before, 3)];
    if (line.text.find(' ') != std::string::npos) lengths.push_back(length(line.text));
  }
  Wrapping wrapping;
  int most = 0;
  for (const auto& [count, times] : blanks) {
    if (times > most) {
      most = times;
      wrapping.usual_blanks = count;
    }
  }
  if (!lengths.empty()) {
    // The longest lines of all may be rows of a table; nearly all of a full page are prose.
    const auto nth = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 95 / 100);
    std::nth_element(lengths.begin(), nth, lengths.end());
    wrapping.width = *nth;
  }
  return wrapping;
}

void mark_page_starts(std::vector<Line>& lines, const Wrapping& wrapping) {
  for (Line& line : lines) {
    if (line.blanks_before < wrapping.usual_blanks && line.indent > 0) line.page_start = true;
  }
}

}  // namespace ibidem::ingest
