#pragma once

#include "ingest/import.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

/// A line of the source that holds something, and how it stood on its page.
struct Line {
  std::string text;       ///< no blanks at either end; no-break and thin blanks made plain
  int number = 0;         ///< in the source, from 1
  int indent = 0;         ///< leading blanks
  int blanks_before = 0;  ///< empty lines before it
  std::size_t width = 0;  ///< of the column of running text that it stands in; 0: of the page
  int early_ends = 0;     ///< of the lines that were put together in it, those left much too short
  std::vector<std::string> rejoined;  ///< words put together in it, whose hyphens may be theirs
  bool alone = false;                 ///< it is whole, whatever stands around it
  bool labelled = false;              ///< its label stood on a line of its own
  bool page_start = false;            ///< something shows that a page begins here
};

/// The lines of a source in order. Line ends of all three kinds, a byte-order mark, form feeds (a
/// page begins), soft hyphens, characters of no width and accents behind their letters are dealt
/// with here.
std::vector<Line> read_lines(std::string_view source);

/// The two ways in which texts come: as Markdown made by optical recognition, a paragraph on a
/// line; or from pdftotext, hard-wrapped as printed.
enum class Dialect { one_line_paragraphs, wrapped };

Dialect detect_dialect(const std::vector<Line>& lines);

/// Of a wrapped text: how many empty lines stand between two lines of a paragraph (pdftotext is
/// seen to double the line ends), and how many characters the typesetter had.
struct Wrapping {
  int usual_blanks = 0;
  std::size_t width = 0;
};

Wrapping measure_wrapping(const std::vector<Line>& lines);

/// Where lines are double-spaced, an indented one without an empty line before it begins a page.
void mark_page_starts(std::vector<Line>& lines, const Wrapping& wrapping);

/// Takes lines out and remembers why; the line that follows a gap of page furniture starts a page.
class LineFilter {
 public:
  explicit LineFilter(std::vector<Removed>& removed) : removed_(removed) {}
  void keep(Line line);
  void remove(const Line& line, std::string_view why, bool ends_page);
  std::vector<Line> take() { return std::move(kept_); }

 private:
  std::vector<Removed>& removed_;
  std::vector<Line> kept_;
  bool page_ended_ = false;
  int blanks_ = 0;
};

}  // namespace ibidem::ingest
