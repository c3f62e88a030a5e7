#include "labels.h"
#include "letters.h"
#include "line.h"
#include "lone_labels.h"
#include "printed_marks.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

// No page of the United Nations prints more characters than this on a line.
constexpr std::size_t longest_printed = 130;

// The dots of a list of contents make its lines longer than those of the text.
bool is_prose(const Line& line) {
  return line.text.find(' ') != std::string::npos && line.text.find('\t') == std::string::npos &&
         !has_leader(line.text);
}

// Whether a line of prose goes on in the next one.
bool goes_on(std::string_view line, std::string_view next) {
  const char last = line.back();
  if (last == '.' || last == ';' || last == ':' || last == '!' || last == '?') return false;
  return starts_lower(next);
}

}  // namespace

Dialect detect_dialect(const std::vector<Line>& lines) {
  std::size_t widest = 0;
  for (const Line& line : lines) {
    const std::size_t size = is_prose(line) ? length(line.text) : 0;
    if (size <= longest_printed) widest = std::max(widest, size);
  }
  // Titles of several lines, which any text has, are narrower than its paragraphs.
  constexpr std::size_t usual_width = 90;
  const std::size_t narrowest = std::min(widest, usual_width) * 2 / 3;
  std::size_t in_long_lines = 0;
  std::size_t laid_out = 0;
  std::size_t apart = 0;  // labels on lines of their own, as pdftotext has them
  std::size_t wrapped = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_text_label(lines[i]) && bullet_at(lines[i].text + " A") == 0) ++apart;
    if (!is_prose(lines[i])) continue;
    if (lines[i].text.find("   ") != std::string::npos) ++laid_out;
    const std::size_t size = length(lines[i].text);
    all += size;
    const bool cut = i + 1 < lines.size() && goes_on(lines[i].text, lines[i + 1].text);
    // A longer line that goes on tells nothing: pdftotext joins lines at their hyphens.
    if (size > longest_printed) {
      if (!cut) in_long_lines += size;
    } else if (cut && size > std::max<std::size_t>(40, narrowest)) {
      wrapped += size;
    }
  }
  // A short text may have no paragraph of two lines, but columns tell that its layout was kept, and
  // labels on lines of their own that it was not.
  constexpr std::size_t fewest_lines = 3;
  if (in_long_lines == 0 && laid_out >= fewest_lines) return Dialect::wrapped;
  if (in_long_lines * 2 < all && apart >= fewest_lines) return Dialect::wrapped;
  return wrapped > in_long_lines ? Dialect::wrapped : Dialect::one_line_paragraphs;
}

}  // namespace ibidem::ingest
