#include "lexer.h"

#include "characters.h"
#include "symbol.h"

#include <algorithm>
#include <array>

namespace ibidem::citations {
namespace {

// How long the letter is that a byte begins, 0 if it begins none: ASCII letters, and everything
// beyond Latin-1's signs but general punctuation, superscripts and arrows (0xE2).
constexpr auto letter_sizes = [] {
  std::array<std::uint8_t, 256> sizes{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool ascii = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    sizes[c] = ascii                   ? 1
               : c < 0xc3 || c == 0xe2 ? 0
               : c < 0xe0              ? 2
               : c < 0xf0              ? 3
               : c < 0xf8              ? 4
                                       : 1;
  }
  return sizes;
}();

std::size_t letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  return std::min<std::size_t>(letter_sizes[static_cast<unsigned char>(text[at])],
                               text.size() - at);
}

std::size_t letters_end(std::string_view text, std::size_t at) {
  while (const std::size_t size = letter_at(text, at)) at += size;
  return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// "§" and "¶"; each may be doubled for several paragraphs.
constexpr std::string_view section_sign = "\xc2\xa7";
constexpr std::string_view pilcrow = "\xc2\xb6";

Term sign_term(char c) {
  switch (c) {
    case ',':
      return Term::comma;
    case ';':
      return Term::semicolon;
    case ':':
      return Term::colon;
    case '.':
      return Term::period;
    case '(':
    case '[':
      return Term::open;
    case ')':
    case ']':
      return Term::close;
    default:
      return Term::other;
  }
}

class Lexer {
 public:
  Lexer(std::string_view text, Lexed& result) : text_(text), out_(result) {}

  void run() {
    while (at_ < text_.size()) {
      if (const std::size_t blank = blank_at(text_, at_)) {
        at_ += blank;
        spaced_ = true;
      } else if (is_digit(text_[at_])) {
        number();
      } else if (letter_at(text_, at_) > 0) {
        if (!url() && !symbol() && !special_pair()) word();
      } else {
        sign();
      }
    }
  }

 private:
  void add(Term term, std::size_t end, std::uint32_t value = 0) {
    out_.tokens.push_back(
        {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), value, term, spaced_});
    at_ = end;
    spaced_ = false;
  }

  std::uint32_t keep(std::string canonical) {
    out_.symbols.push_back(std::move(canonical));
    return static_cast<std::uint32_t>(out_.symbols.size() - 1);
  }

  // Whether what stands directly before could make a longer whole of the word that begins here.
  bool glued() const {
    if (spaced_ || at_ == 0) return false;
    const char before = text_[at_ - 1];
    // "ST/CS/SER.A/41": the end of a longer symbol.
    if (before == '.') return at_ > 1 && is_upper(text_[at_ - 2]);
    return is_alnum(before) || before == '/' || before == '_' || before == '-' || before == '@' ||
           before == '=' || before == '&';
  }

  bool url() {
    if (text_[at_] != 'h' && text_[at_] != 'w') return false;
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with("https://") && !rest.starts_with("http://") &&
        !rest.starts_with("www.")) {
      return false;
    }
    std::size_t end = at_;
    while (end < text_.size() && blank_at(text_, end) == 0 && text_[end] != '<' &&
           text_[end] != '>' && text_[end] != '"') {
      ++end;
    }
    // A final stop or bracket belongs to the sentence.
    while (end > at_ &&
           std::string_view(".,;:)]'").find(text_[end - 1]) != std::string_view::npos) {
      --end;
    }
    add(Term::url, end, keep(symbol_of_address(text_.substr(at_, end - at_))));
    return true;
  }

  bool symbol() {
    if (!is_upper(text_[at_]) || glued()) return false;
    auto found = scan_symbol(text_, at_);
    if (!found) return false;
    add(Term::symbol, found->end, keep(std::move(found->canonical)));
    return true;
  }

  // "S-10/2", "ES-11/1": resolutions of special sessions.
  bool special_pair() {
    const std::string_view rest = text_.substr(at_);
    const std::size_t letters = rest.starts_with("ES") ? 2 : rest.starts_with("S") ? 1 : 0;
    const std::size_t dash = letters == 0 ? 0 : dash_at(rest, letters);
    if (dash == 0 || glued()) return false;
    const std::size_t slash = digits_end(rest, letters + dash);
    if (slash == letters + dash || slash >= rest.size() || rest[slash] != '/') return false;
    const std::size_t end = digits_end(rest, slash + 1);
    if (end == slash + 1 || letter_at(rest, end) > 0) return false;
    add(Term::pair, at_ + end);
    return true;
  }

  void word() {
    std::size_t end = letters_end(text_, at_);
    if (end < text_.size() && (is_digit(text_[end]) || text_[end] == '_')) {
      mixture(end);
      return;
    }
    // Hyphens inside a word belong to it: "ci-dessus", "vingt-deuxième".
    std::size_t dash = dash_at(text_, end);
    while (dash > 0 && letter_at(text_, end + dash) > 0) {
      end = letters_end(text_, end + dash);
      dash = dash_at(text_, end);
    }
    if (const std::size_t whole = torn_word_end(end); whole > end) {
      std::string joined(text_.substr(at_, end - at_));
      joined += text_.substr(second_half_, whole - second_half_);
      if (const Meaning found = meaning(joined); found.term != Term::word) {
        add(found.term, whole, found.value);
        return;
      }
    }
    const Meaning found = meaning(text_.substr(at_, end - at_));
    // "CICTE/RES. 1/19", "S.Res. 77/37": part of another organization's symbol.
    const bool of_symbol = found.term == Term::resolution && !spaced_ && at_ > 0 &&
                           (text_[at_ - 1] == '/' || text_[at_ - 1] == '.');
    add(of_symbol ? Term::word : found.term, end, found.value);
  }

  // The end of a word that was parted at the end of a line, "resolu-\ntion", whose first half ends
  // at `end`; `end` if it is whole.
  std::size_t torn_word_end(std::size_t end) {
    const std::size_t dash = dash_at(text_, end);
    if (dash == 0 || end + dash >= text_.size() || text_[end + dash] != '\n') return end;
    second_half_ = end + dash + 1;
    const bool goes_on = second_half_ < text_.size() && is_lower(text_[second_half_]);
    return goes_on ? letters_end(text_, second_half_) : end;
  }

  // Letters and digits without a sign between them are a code of some kind: "2GLO21119".
  void mixture(std::size_t end) {
    while (end < text_.size()) {
      const std::size_t letter = letter_at(text_, end);
      if (letter == 0 && !is_digit(text_[end]) && text_[end] != '_') break;
      end += std::max<std::size_t>(letter, 1);
    }
    add(Term::other, end);
  }

  bool ordinal(std::size_t digits, std::uint32_t value) {
    const std::size_t end = letters_end(text_, digits);
    constexpr auto endings = std::to_array<std::string_view>(
        {"e", "er", "re", "ère", "ème", "ième", "th", "st", "nd", "rd"});
    const std::string_view ending = text_.substr(digits, end - digits);
    if (std::find(endings.begin(), endings.end(), ending) == endings.end()) return false;
    if (end < text_.size() && is_digit(text_[end])) return false;
    add(Term::ordinal, end, value);
    return true;
  }

  // The end of "77/37", a blank or line break after the slash forgiven; 0 if that is not what
  // stands here: more slashes make a date or a path.
  std::size_t pair_end(std::size_t digits) const {
    const std::size_t slash = slash_at(text_, digits);
    if (slash == 0 || glued()) return 0;
    const std::size_t second = digits + slash + blank_at(text_, digits + slash);
    const std::size_t end = digits_end(text_, second);
    if (end == second || end - second > 4 || digits - at_ > 4) return 0;
    if (slash_at(text_, end) > 0) return 0;
    // "46/36L": the letter of a resolution may stand close; anything longer is a code.
    const std::size_t letters = letters_end(text_, end) - end;
    if (letters > 1 || (letters == 1 && !is_upper(text_[end]))) return 0;
    const std::size_t dash = dash_at(text_, end);
    if (dash > 0 && end + dash < text_.size() && is_digit(text_[end + dash])) return 0;
    return end;
  }

  void number() {
    const std::size_t end = digits_end(text_, at_);
    if (const std::size_t pair = pair_end(end)) {
      add(Term::pair, pair);
      return;
    }
    std::uint32_t value = 0;
    for (std::size_t i = at_; i < std::min(end, at_ + 9); ++i) {
      value = value * 10 + static_cast<std::uint32_t>(text_[i] - '0');
    }
    if (letter_at(text_, end) > 0) {
      if (!ordinal(end, value)) mixture(end);
      return;
    }
    const std::size_t tied = tied_end(end);
    const bool fraction = end + 1 < text_.size() && text_[end] == '/' && is_digit(text_[end + 1]);
    if (tied > end || fraction || end - at_ > 9 || glued_to_code()) {
      add(Term::other, fraction ? digits_end(text_, end + 1) : tied);
      return;
    }
    add(Term::number, end, value);
  }

  // The end of the numbers that stops or commas tie to the one that ends at `end`: "5.3.1.1".
  std::size_t tied_end(std::size_t end) const {
    while (end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') &&
           is_digit(text_[end + 1])) {
      end = digits_end(text_, end + 1);
    }
    return end;
  }

  // "24-11234": a number behind a hyphen may end a range, behind a slash or letter it is part of a
  // code.
  bool glued_to_code() const {
    if (spaced_ || at_ == 0) return false;
    const char before = text_[at_ - 1];
    return before == '/' || before == '_' || before == '=' || before == '&';
  }

  void sign() {
    if (const std::size_t dash = dash_at(text_, at_)) {
      add(Term::dash, at_ + dash);
      return;
    }
    const char c = text_[at_];
    std::size_t size = 1;
    while (at_ + size < text_.size() &&
           (static_cast<unsigned char>(text_[at_ + size]) & 0xc0) == 0x80) {
      ++size;
    }
    Term term = sign_term(c);
    const std::string_view first = text_.substr(at_, size);
    if (first == section_sign || first == pilcrow) {
      term = Term::paragraph_short;
      while (text_.substr(at_ + size).starts_with(first)) size += first.size();
    }
    // The apostrophe of an elision stands between two words and parts nothing else.
    const bool apostrophe = c == '\'' || text_.substr(at_, size) == "\xe2\x80\x99";
    if (apostrophe && !out_.tokens.empty() && !spaced_ && elided()) {
      out_.tokens.back().end = static_cast<std::uint32_t>(at_ + size);
      at_ += size;
      return;
    }
    add(term, at_ + size);
  }

  bool elided() const {
    const Token& before = out_.tokens.back();
    const std::string_view word = out_.printed(before);
    const bool letters =
        before.term == Term::of || before.term == Term::determiner || before.term == Term::word;
    return letters && before.end == at_ &&
           (word.size() == 1 || word.ends_with("qu") || word.ends_with("Qu"));
  }

  std::string_view text_;
  Lexed& out_;
  std::size_t at_ = 0;
  std::size_t second_half_ = 0;  // where that of a torn word begins
  bool spaced_ = false;
};

}  // namespace

void lex(std::string_view text, Lexed& result) {
  result.text = text;
  result.tokens.clear();
  result.symbols.clear();
  Lexer(text, result).run();
}

}  // namespace ibidem::citations
