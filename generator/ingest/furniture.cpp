#include "furniture.h"

#include "codes.h"
#include "letters.h"
#include "masthead_lines.h"
#include "printed_marks.h"

#include <algorithm>
#include <cstdlib>

namespace ibidem::ingest {
namespace {

struct Page {
  const Running& running;
  const Vocabulary& words;
};

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

// "/...": the text goes on overleaf, as documents of the 1990s say at the foot of their pages.
std::size_t goes_on_mark(std::string_view text) {
  for (const std::string_view mark : {"/...", "/…"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

// The length of the document's own symbol, or of both where it has two.
std::size_t own_symbol(std::string_view text, const Running& running) {
  if (const std::size_t joined = joined_symbols_at(text);
      joined > 0 && symbol_in(text) == running.symbol)
    return joined;
  for (const Symbol& symbol : {running.symbol, running.second_symbol}) {
    if (symbol.empty()) continue;
    std::size_t size = symbol_in(text) == symbol  ? symbol_at(text)
                       : text.starts_with(symbol) ? symbol.size()
                                                  : 0;
    if (size > 0) size += asterisks_at(text, size);
    if (size > 0 && ends_word(text, size)) return size;
  }
  return 0;
}

// The marks that headers and footers consist of, in any order. The number of a page alone is told
// apart from years; a symbol counts if it is the document's own.
std::size_t footer_mark(std::string_view text, const Page& page) {
  if (const std::size_t size = own_symbol(text, page.running)) return size;
  for (const std::size_t size :
       {job_number_at(text), page_of_pages_at(text), bar_code_at(text),
        starts_with_one_of(text, page.words.publishers),
        starts_with_one_of(text, page.words.recycling), goes_on_mark(text)}) {
    if (size > 0 && ends_word(text, size)) return size;
  }
  return 0;
}

bool is_page_number(std::string_view text) {
  if (text.starts_with("- ") && text.ends_with(" -")) text = trim(text.substr(1, text.size() - 2));
  return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

// "04/12/2023"
bool is_date(std::string_view text) {
  constexpr std::string_view form = "00/00/0000";
  return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                    [](char a, char b) { return b == '0' ? is_digit(a) : a == b; });
}

// On the inner pages of a resolution the title stands beside the symbol, cut where it does not fit.
bool is_running_title(std::string_view text, const Page& page) {
  const auto& [symbol, second, title] = page.running;
  if (symbol.empty() || title.empty()) return false;
  std::string_view rest = text;
  if (rest.starts_with(symbol)) {
    rest = trim(rest.substr(symbol.size()));
  } else if (rest.ends_with(symbol)) {
    rest = trim(rest.substr(0, rest.size() - symbol.size()));
  } else {
    return false;
  }
  return is_longer(rest, 10) && starts_with_folded(title, rest);
}

// "{12}" and a rule: a converter to Markdown parts the pages so.
bool is_page_separator(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::size_t end = text.find_first_not_of("0123456789", 1);
  return end != std::string_view::npos && end > 1 && text[end] == '}' &&
         text.find_first_not_of('-', end + 1) == std::string_view::npos;
}

// A converter sets running headers as headings or in bold: "**A/78/76**", "## Page 3". A number so
// set is no page's.
std::string_view unmarked(std::string_view text) {
  const std::string_view words = bare(text);
  return is_page_number(words) ? text : words;
}

std::string_view furniture(std::string_view printed, const Page& page) {
  const std::string unlinked = is_longer(printed, 200) ? std::string() : without_links(printed);
  const std::string_view text = unmarked(unlinked.empty() ? printed : unlinked);
  if (is_page_separator(text)) return "page separator";
  if (is_page_number(text)) return "page number";
  if (rule_length(text) > 0) return "rule";
  if (text.starts_with("![") && text.ends_with(')')) return "image";
  if (starts_with_one_of(text, page.words.recycling) > 0 && !is_longer(text, 40))
    return "printer's line";
  if (is_running_title(text, page)) return "running header";
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t size = footer_mark(rest, page);
    // "3 A/78/76", "Page 3": the number of the page beside another mark; in verbatim records the
    // date of the meeting.
    if (size == 0 && rest.size() != text.size() && (is_page_number(rest) || is_date(rest)))
      size = rest.size();
    if (size == 0) size = starts_with_one_of(rest, page.words.page);
    if (size == 0) break;
    rest = trim(rest.substr(size));
  }
  if (rest.empty() || (rest.size() < text.size() && is_page_number(rest)))
    return "header or footer";
  const std::vector<std::string_view> parts = ingest::words(text);
  const bool number_first = parts.size() == 2 && is_page_number(parts[0]);
  if (number_first && footer_mark(parts[1], page) == parts[1].size()) return "header or footer";
  return {};
}

// "A/54/213", "English", "Page 2" on a line each: the language stands between two other marks, and
// so may the date of a meeting do.
bool in_header_block(const std::vector<Line>& lines, std::size_t at, const Page& page) {
  if (is_date(lines[at].text))
    return (at > 0 && own_symbol(lines[at - 1].text, page.running) > 0) ||
           (at + 1 < lines.size() && own_symbol(lines[at + 1].text, page.running) > 0);
  return at > 0 && at + 1 < lines.size() && is_one_of(lines[at].text, page.words.printed_as) &&
         own_symbol(lines[at - 1].text, page.running) > 0 &&
         !furniture(lines[at + 1].text, page).empty();
}

// Hosts at which the United Nations keeps its documents: their addresses on a line of their own are
// the targets of links that pdftotext writes below the page.
bool is_document_address(std::string_view text) {
  return text.find("//undocs.org/") != std::string_view::npos ||
         text.find("//docs.un.org/") != std::string_view::npos;
}

// A line of a link block. An address alone may also be the end of a note that was wrapped before
// it; a block is known by documents' addresses, or by standing tight with another one of its kind.
bool in_link_block(const std::vector<Line>& lines, std::size_t at) {
  if (!is_address(lines[at].text)) return false;
  if (is_document_address(lines[at].text)) return true;
  const auto tight = [&](std::size_t i) {
    return i < lines.size() && lines[i].blanks_before == 0 && is_address(lines[i].text) &&
           is_address(lines[i - 1].text);
  };
  return tight(at + 1) || (at > 0 && tight(at));
}

// "180719", "080719 120719": the dates that follow the job number on the first page.
bool are_dates(std::string_view text) {
  constexpr std::size_t digits = 6;
  const std::vector<std::string_view> dates = ingest::words(text);
  return std::all_of(dates.begin(), dates.end(), [](std::string_view date) {
    return date.size() == digits && std::all_of(date.begin(), date.end(), is_digit);
  });
}

// They may come last on the page, behind text that pdftotext read after the job number.
bool dates_end_page(const std::vector<Line>& lines, std::size_t at) {
  std::size_t end = at;
  while (end < lines.size() && are_dates(lines[end].text) && !(end > at && lines[end].page_start))
    ++end;
  return end > at && (end == lines.size() || lines[end].page_start);
}

/// Tells the numbers of pages from the cells of a table, which stand as much alone where the layout
/// is not kept: they stand beside another mark of a page's end and are what its number can be, or
/// count on.
class PageNumbers {
 public:
  PageNumbers(const std::vector<Line>& lines, const Page& page) : lines_(lines), page_(page) {}

  /// Whether the number that line `at` consists of is that of a page.
  bool takes(std::size_t at) {
    const std::string& text = lines_[at].text;
    const int number = is_digit(text.front()) ? std::stoi(text) : 0;
    if (ends_range(at, number)) return false;
    const bool stacked = follows(at) || (at + 1 < lines_.size() && follows(at + 1));
    if (number > 0 && stacked) {
      if (left_++ == 0) first_left_ = lines_[at].number;
      return false;
    }
    if (number == 0 || (is_bound(at) && can_be_page(at, number)) || counts_on(at, number)) {
      last_ = number > 0 ? number : last_;
      last_at_ = at;
      return true;
    }
    if (left_++ == 0) first_left_ = lines_[at].number;
    return false;
  }

  // "Agenda items 92 to" above "108"
  bool ends_range(std::size_t at, int number) const {
    if (at == 0 || lines_[at].page_start || lines_[at].blanks_before > 0) return false;
    const std::vector<std::string_view> before = ingest::words(lines_[at - 1].text);
    if (before.size() < 3 || !is_one_of(before.back(), page_.words.open_ends)) return false;
    const std::string_view from = before[before.size() - 2];
    return from.size() < 4 && std::all_of(from.begin(), from.end(), is_digit) &&
           std::stoi(std::string(from)) < number;
  }

  void report(const std::string& file, Diagnostics& diagnostics) const {
    if (left_ == 0) return;
    diagnostics.add(columns_suspected, {file, first_left_, 0},
                    std::to_string(left_) +
                        " numbers that stand alone on their lines are left in "
                        "the text: cells of a table that lost its columns, or "
                        "numbers of pages");
  }

 private:
  // Whether the line counts on from the one above it, like figures of notes that stand together.
  bool follows(std::size_t at) const {
    const auto figures = [&](std::size_t i) {
      return is_page_number(lines_[i].text) && is_digit(lines_[i].text.front());
    };
    return at > 0 && !lines_[at].page_start && figures(at) && figures(at - 1) &&
           std::stoi(lines_[at].text) == std::stoi(lines_[at - 1].text) + 1;
  }

  // The number of the page after the last one, and no figure among others: "1" above "100.0". A
  // page lies between the two, so that the items of an agenda are none.
  bool counts_on(std::size_t at, int number) const {
    constexpr std::size_t shortest_page = 12;
    return number == last_ + 1 && at >= last_at_ + shortest_page && !is_amount(at + 1) &&
           !(at > 0 && is_amount(at - 1));
  }

  bool is_amount(std::size_t at) const {
    if (at >= lines_.size()) return false;
    const std::string& text = lines_[at].text;
    return is_digit(text.front()) && text.find_first_not_of("0123456789., ") == std::string::npos;
  }

  bool is_bound(std::size_t at) const {
    return lines_[at].page_start || ends_page(at + 1) || (at > 0 && is_mark(at - 1));
  }

  // The last cell of a column stands at the page's end as its number does: "135" on page 2. Pages
  // count from the first one, from the last number told, or, in an excerpt, to the next.
  bool can_be_page(std::size_t at, int number) {
    for (; counted_ <= at; ++counted_) page_number_ += lines_[counted_].page_start ? 1 : 0;
    if (std::abs(number - page_number_) <= 1) return true;
    if (last_ > 0 && number > last_ && number <= last_ + 2) return true;
    constexpr std::size_t longest_page = 200;
    const std::size_t end = std::min(lines_.size(), at + longest_page);
    const std::string next = std::to_string(number + 1);
    for (std::size_t i = at + 1; i < end; ++i) {
      if (lines_[i].text == next && is_bound(i)) return true;
    }
    return false;
  }

  bool ends_page(std::size_t at) const {
    return at >= lines_.size() || lines_[at].page_start || is_mark(at);
  }

  bool is_mark(std::size_t at) const {
    return !is_page_number(lines_[at].text) && !furniture(lines_[at].text, page_).empty();
  }

  const std::vector<Line>& lines_;
  const Page& page_;
  int last_ = 0;
  std::size_t last_at_ = 0;  // its line
  int page_number_ = 1;
  std::size_t counted_ = 0;  // lines before it are of that page or an earlier one
  int left_ = 0;
  int first_left_ = 0;
};

std::optional<std::string> job_number_in(std::string_view text) {
  for (const std::string_view word : ingest::words(text)) {
    if (job_number_at(word) > 0) return std::string(job_number(word));
  }
  return std::nullopt;
}

}  // namespace

std::string without_links(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find("](#)"); at != std::string::npos; at = plain.find("](#)", at)) {
    plain.erase(at, 4);
    const std::size_t open = plain.rfind('[', at);
    if (open != std::string::npos) plain.erase(open, 1);
  }
  return plain;
}

std::size_t rule_length(std::string_view text) {
  if (text.size() < 3) return 0;
  const char mark = text.front();
  if (mark != '_' && mark != '-' && mark != '*' && mark != '=') return 0;
  for (const char c : text) {
    if (c != mark && c != ' ') return 0;
  }
  return text.size();
}

bool is_address(std::string_view text) {
  if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find(' ') == std::string_view::npos;
}

std::optional<std::string> remove_furniture(std::vector<Line>& lines, Dialect dialect,
                                            const Running& running, const Vocabulary& words,
                                            std::vector<Removed>& removed, const std::string& file,
                                            Diagnostics& diagnostics) {
  const Page page{running, words};
  LineFilter filter(removed);
  std::optional<std::string> job;
  bool below_job = false;
  bool job_on_page = false;
  PageNumbers numbers(lines, page);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // The rule above the notes of a page tells where they begin; the pass for notes takes it.
    const bool notes_follow = rule_length(lines[i].text) > 4 && lines[i].text.front() == '_';
    std::string_view why = notes_follow ? std::string_view() : furniture(lines[i].text, page);
    if (dialect == Dialect::wrapped && is_page_number(lines[i].text) && !numbers.takes(i)) why = {};
    if (why.empty() && in_header_block(lines, i, page)) why = "running header";
    if (lines[i].page_start) job_on_page = false;
    if (why.empty() &&
        ((below_job && are_dates(lines[i].text)) || (job_on_page && dates_end_page(lines, i))))
      why = "header or footer";
    const bool is_job = !why.empty() && job_number_at(lines[i].text) > 0;
    below_job = !why.empty() && (below_job || is_job);
    job_on_page = job_on_page || is_job;
    if (!why.empty()) {
      if (!job) job = job_number_in(lines[i].text);
      filter.remove(lines[i], why, true);
    } else if (dialect == Dialect::wrapped && in_link_block(lines, i)) {
      filter.remove(lines[i], "link block", true);
    } else {
      filter.keep(lines[i]);
    }
  }
  numbers.report(file, diagnostics);
  lines = filter.take();
  return job;
}

}  // namespace ibidem::ingest
