#include "two_columns.h"

#include "letters.h"

#include "base/utf8.h"

#include <algorithm>
#include <limits>

namespace ibidem::ingest {
namespace {

constexpr std::size_t page_edge = std::numeric_limits<std::size_t>::max();

/// Columns of the page, counted in characters, from `begin` to before `end`.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t end_of(const Line& line) {
  return static_cast<std::size_t>(line.indent) + length(line.text);
}

// Where nothing is printed on the line: before it, behind it, and between words far apart.
std::vector<Stretch> blanks_of(const Line& line) {
  constexpr std::size_t least = 2;
  std::vector<Stretch> blanks{{0, static_cast<std::size_t>(line.indent)}};
  std::size_t column = blanks.front().end;
  std::size_t begin = column;
  for (std::size_t at = 0; at < line.text.size(); at += utf8::decode(line.text, at).size) {
    if (line.text[at] != ' ') {
      if (column - begin >= least) blanks.push_back({begin, column});
      begin = column + 1;
    }
    ++column;
  }
  blanks.push_back({column, page_edge});
  return blanks;
}

std::vector<Stretch> common(const std::vector<Stretch>& a, const std::vector<Stretch>& b) {
  constexpr std::size_t least = 2;
  std::vector<Stretch> result;
  for (const Stretch& one : a) {
    for (const Stretch& other : b) {
      const Stretch both{std::max(one.begin, other.begin), std::min(one.end, other.end)};
      if (both.begin + least <= both.end) result.push_back(both);
    }
  }
  return result;
}

class Page {
 public:
  Page(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
      : lines_(lines), begin_(begin), end_(end) {
    for (std::size_t i = begin; i < end; ++i) width_ = std::max(width_, end_of(lines[i]));
  }

  std::vector<Line> read() {
    for (std::size_t at = begin_; at < end_;) {
      if (is_whole(lines_[at])) {
        finish_columns();
        result_.push_back(lines_[at++]);
        continue;
      }
      const std::size_t first = at;
      std::vector<Stretch> gutters = in_middle(blanks_of(lines_[at++]));
      for (; at < end_ && !is_whole(lines_[at]); ++at) {
        std::vector<Stretch> more = common(gutters, blanks_of(lines_[at]));
        if (more.empty()) break;
        gutters = std::move(more);
      }
      part(first, at, gutters);
    }
    finish_columns();
    if (!result_.empty()) result_.front().page_start = lines_[begin_].page_start;
    return std::move(result_);
  }

 private:
  // What lies in the middle half of the page.
  std::vector<Stretch> in_middle(const std::vector<Stretch>& blanks) const {
    return common(blanks, {{width_ / 4, width_ * 3 / 4}});
  }

  // Whether a line goes on over the middle of the page.
  bool is_whole(const Line& line) const { return in_middle(blanks_of(line)).empty(); }

  // Cuts lines at the widest of the stretches that are blank on all of them.
  void part(std::size_t begin, std::size_t end, const std::vector<Stretch>& gutters) {
    const Stretch gutter = *std::max_element(
        gutters.begin(), gutters.end(),
        [](const Stretch& a, const Stretch& b) { return a.end - a.begin < b.end - b.begin; });
    for (std::size_t i = begin; i < end; ++i) {
      const Line& line = lines_[i];
      const auto indent = static_cast<std::size_t>(line.indent);
      std::size_t at = 0;
      for (std::size_t column = indent; column < gutter.end && at < line.text.size(); ++column)
        at += utf8::decode(line.text, at).size;
      const std::string_view left = trim(std::string_view(line.text).substr(0, at));
      const std::string_view rest = std::string_view(line.text).substr(at);
      const std::size_t blanks = std::min(rest.find_first_not_of(' '), rest.size());
      const bool shared = !left.empty() && blanks < rest.size();
      left_.add(line, left, line.indent, shared);
      right_.add(line, trim(rest), static_cast<int>(std::max(gutter.end, indent) + blanks), shared);
    }
  }

  /// The lines of one column, above one another.
  struct Column {
    std::vector<Line> lines;
    bool last_shared = false;  // whether the other column had a line on the row of the last one

    void add(const Line& row, std::string_view text, int indent, bool shared) {
      if (text.empty()) return;
      Line line = row;
      line.text = text;
      line.indent = indent;
      line.page_start = lines.empty();
      // The lines of two columns may stand on rows of their own, in turn.
      const int rows = lines.empty() ? 0 : row.number - lines.back().number;
      const bool in_turn = rows == 2 && !shared && !last_shared && row.blanks_before == 0;
      line.blanks_before = rows > 1 && !in_turn ? 1 : 0;
      last_shared = shared;
      lines.push_back(std::move(line));
    }
  };

  void finish_columns() {
    for (Column* column : {&left_, &right_}) {
      std::size_t width = 0;
      for (const Line& line : column->lines) width = std::max(width, length(line.text));
      for (Line& line : column->lines) {
        line.width = width;
        result_.push_back(std::move(line));
      }
      column->lines.clear();
    }
  }

  const std::vector<Line>& lines_;
  const std::size_t begin_;
  const std::size_t end_;
  std::size_t width_ = 0;
  Column left_;
  Column right_;
  std::vector<Line> result_;
};

}  // namespace

std::vector<Line> read_two_columns(const std::vector<Line>& lines, std::size_t begin,
                                   std::size_t end) {
  return Page(lines, begin, end).read();
}

}  // namespace ibidem::ingest
