#include "figures.h"

#include "number_words.h"

#include "language/fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace ibidem::alignment {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// Letters with accents are folded; what is left beyond ASCII are signs and other scripts.
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// An address without its scheme, its language and its last slash: "undocs.org/a/78/76".
std::string comparable_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  std::string result;
  while (!url.empty()) {
    const std::size_t slash = std::min(url.find('/'), url.size());
    const std::string_view part = url.substr(0, slash);
    const bool language = part.size() == 2 && !result.empty();
    if (!language && !part.empty()) result += (result.empty() ? "" : "/") + std::string(part);
    url.remove_prefix(std::min(slash + 1, url.size()));
  }
  return result;
}

class Scanner {
 public:
  Scanner(const RichText& rich, const Language& language)
      : rich_(rich),
        is_french_(language == french),
        is_english_(language == english),
        words_(number_words(language)),
        folded_(language::fold(rich.text)) {}

  std::vector<Figure> run() {
    for (const Span& span : rich_.spans) {
      if (span.kind != SpanKind::link || span.target.find("://") == std::string::npos) continue;
      found_.push_back({Figure::Kind::url, comparable_url(language::folded(span.target)),
                        span.begin, span.end, false});
    }
    while (at_ < text().size()) step();
    return std::move(found_);
  }

 private:
  std::string_view text() const { return folded_.text; }
  char peek(std::size_t at) const { return at < text().size() ? text()[at] : ' '; }
  bool follows(std::string_view words) const { return text().substr(at_).starts_with(words); }
  /// Whether a cell of a table ends here: its neighbour "104" is no part of the number 91.
  bool ends_cell(std::size_t at) const { return rich_.text[folded_.origin[at]] == '\n'; }

  void add(Figure::Kind kind, std::string value, std::size_t begin, bool optional = false) {
    found_.push_back(
        {kind, std::move(value), folded_.origin[begin], folded_.origin[at_], optional});
  }

  void step();
  bool skip_name();
  void url();
  void number();
  void word();
  std::size_t digits_end(std::size_t from) const;
  std::string_view take_word();
  bool take_suffix();
  bool take_percent();
  void take_unit(NumberWord& number);
  std::optional<int> take_month();
  bool take_day(std::size_t begin, int month);

  const RichText& rich_;
  bool is_french_;
  bool is_english_;
  const NumberWords& words_;
  language::Folded folded_;
  std::size_t at_ = 0;
  std::vector<Figure> found_;
};

void Scanner::step() {
  const char before = at_ == 0 ? ' ' : text()[at_ - 1];
  const char here = text()[at_];
  const bool begins =
      (is_letter(here) || is_digit(here)) && !is_letter(before) && !is_digit(before);
  if (!begins) {
    ++at_;
  } else if ((here == 'h' && (follows("http://") || follows("https://"))) ||
             (here == 'w' && follows("www."))) {
    url();
  } else if (!skip_name()) {
    is_digit(here) ? number() : word();
  }
}

void Scanner::url() {
  const std::size_t begin = at_;
  constexpr std::string_view ends = " <>\"|";
  while (at_ < text().size() && ends.find(text()[at_]) == std::string_view::npos &&
         static_cast<unsigned char>(text()[at_]) < 0x80) {
    ++at_;
  }
  constexpr std::string_view trailing = ".,;:!?)]'";
  while (at_ > begin && trailing.find(text()[at_ - 1]) != std::string_view::npos) --at_;
  add(Figure::Kind::url, comparable_url(text().substr(begin, at_ - begin)), begin);
}

// What has a slash inside is a symbol or a pair of words; "5g" and "crp.1" are names too.
bool Scanner::skip_name() {
  std::size_t end = at_;
  bool slash = false;
  bool letter = false;
  bool digit = false;
  while (end < text().size()) {
    const char c = text()[end];
    const bool inside = is_letter(c) || is_digit(c);
    const bool joint = (c == '/' || c == '.' || c == '_') && end + 1 < text().size() &&
                       (is_letter(text()[end + 1]) || is_digit(text()[end + 1]));
    if (!inside && !joint) break;
    slash = slash || c == '/';
    letter = letter || is_letter(c);
    digit = digit || is_digit(c);
    ++end;
  }
  if (!slash && !(letter && digit)) return false;
  if (!slash && is_digit(text()[at_])) {  // "1er", "75e", "21st" are numbers
    const std::size_t saved = at_;
    at_ = digits_end(at_);
    const bool ordinal = take_suffix() && at_ == end;
    at_ = saved;
    if (ordinal) return false;
  }
  at_ = end;
  return true;
}

std::size_t Scanner::digits_end(std::size_t from) const {
  while (from < text().size() && is_digit(text()[from])) ++from;
  return from;
}

// The ending of an ordinal in digits.
bool Scanner::take_suffix() {
  constexpr std::array<std::string_view, 8> of_french = {"ieme", "eme", "er", "re",
                                                         "nde",  "nd",  "es", "e"};
  constexpr std::array<std::string_view, 4> of_english = {"st", "nd", "rd", "th"};
  const auto take = [&](const auto& endings) {
    for (const std::string_view ending : endings) {
      if (!follows(ending) || is_letter(peek(at_ + ending.size()))) continue;
      at_ += ending.size();
      return true;
    }
    return false;
  };
  return is_french_ ? take(of_french) : is_english_ && take(of_english);
}

bool Scanner::take_percent() {
  for (const std::string_view sign :
       {"%", " %", " pour cent", " pour 100", " per cent", " percent"}) {
    if (!follows(sign)) continue;
    at_ += sign.size();
    return true;
  }
  return false;
}

// A month behind a blank.
std::optional<int> Scanner::take_month() {
  if (at_ >= text().size() || peek(at_) != ' ') return std::nullopt;
  std::size_t end = at_ + 1;
  while (end < text().size() && is_letter(text()[end])) ++end;
  const auto month = month_word(text().substr(at_ + 1, end - at_ - 1), words_);
  if (month) at_ = end;
  return month;
}

// The rest of "May 13, 2024" behind its month.
bool Scanner::take_day(std::size_t begin, int month) {
  if (!is_english_ || peek(at_) != ' ' || !is_digit(peek(at_ + 1))) return false;
  const std::size_t end = digits_end(at_ + 1);
  if (end - at_ > 3 || peek(end) == '.') return false;
  const std::string day(text().substr(at_ + 1, end - at_ - 1));
  at_ = end;
  add(Figure::Kind::date, day + "-" + std::to_string(month), begin);
  return true;
}

void Scanner::number() {
  const std::size_t begin = at_;
  const char thousands = is_french_ ? ' ' : ',';
  const char point = is_french_ ? ',' : '.';
  std::string value(text().substr(at_, digits_end(at_) - at_));
  at_ += value.size();
  const bool may_group = value.size() <= 3 && value.front() != '0';
  while (may_group && peek(at_) == thousands && !ends_cell(at_) && digits_end(at_ + 1) == at_ + 4) {
    value += text().substr(at_ + 1, 3);
    at_ += 4;
  }
  while ((peek(at_) == point || peek(at_) == '.') && is_digit(peek(at_ + 1))) {
    const std::size_t end = digits_end(at_ + 1);
    value += "." + std::string(text().substr(at_ + 1, end - at_ - 1));
    at_ = end;
  }
  const bool ordinal = take_suffix();
  if (take_percent()) return add(Figure::Kind::percentage, std::move(value), begin);
  if (value.size() <= 2) {
    if (const auto month = take_month()) {
      return add(Figure::Kind::date, value + "-" + std::to_string(*month), begin);
    }
  }
  const bool first = ordinal && value == "1";
  add(Figure::Kind::number, std::move(value), begin, first);
}

std::string_view Scanner::take_word() {
  const std::size_t begin = at_;
  while (at_ < text().size() &&
         (is_letter(text()[at_]) || (text()[at_] == '-' && is_letter(peek(at_ + 1))))) {
    ++at_;
  }
  return text().substr(begin, at_ - begin);
}

// The end of "vingt et un", "soixante et onze".
void Scanner::take_unit(NumberWord& number) {
  if (!is_french_ || number.value < 20 || number.value > 60) return;
  for (const auto& [words, value] : {std::pair<std::string_view, int>(" et une", 1),
                                     std::pair<std::string_view, int>(" et un", 1),
                                     std::pair<std::string_view, int>(" et onze", 11)}) {
    if (!follows(words) || is_letter(peek(at_ + words.size()))) continue;
    number.value += value;
    at_ += words.size();
    return;
  }
}

void Scanner::word() {
  const std::size_t begin = at_;
  std::string_view word = take_word();
  if (const auto month = month_word(word, words_)) {
    if (take_day(begin, *month)) return;
    const bool year = peek(at_) == ' ' && digits_end(at_ + 1) == at_ + 5;
    if (year) add(Figure::Kind::date, std::to_string(*month), begin);
    return;
  }
  if (is_french_ && word.ends_with('e') && follows(" siecle")) {
    if (const auto century = roman_numeral(word.substr(0, word.size() - 1))) {
      return add(Figure::Kind::number, std::to_string(*century), begin);
    }
  }
  auto number = number_word(word, words_);
  if (!number) return;
  take_unit(*number);
  const std::string value = std::to_string(number->value);
  if (take_percent()) return add(Figure::Kind::percentage, value, begin);
  add(Figure::Kind::number, value, begin, number->optional);
}

}  // namespace

std::vector<Figure> figures(const RichText& rich, const Language& language) {
  return Scanner(rich, language).run();
}

}  // namespace ibidem::alignment
