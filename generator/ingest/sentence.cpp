#include "sentence.h"

#include "letters.h"
#include "notes.h"

#include "base/utf8.h"

namespace ibidem::ingest {
namespace {

bool in_compound(char32_t c) {
  return is_letter(c) || c == '-';
}

std::string leading_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const utf8::Decoded c = utf8::decode(text, end);
    if (!in_compound(c.code_point)) break;
    end += c.size;
  }
  return lower(text.substr(0, end));
}

std::string trailing_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    const utf8::Decoded c = utf8::decode_before(text, begin);
    if (!in_compound(c.code_point)) break;
    begin -= c.size;
  }
  return lower(text.substr(begin));
}

}  // namespace

std::string_view without_closers(std::string_view text) {
  while (!text.empty()) {
    const utf8::Decoded c = utf8::decode_before(text, text.size());
    const bool closes = c.code_point == 0xBB || c.code_point == 0x201D || c.code_point == '"' ||
                        c.code_point == ')' || c.code_point == ']' || c.code_point == ' ' ||
                        c.code_point == 0x2019 || c.code_point == '\'';
    if (!closes) break;
    text.remove_suffix(c.size);
  }
  return text;
}

std::string_view without_calls(std::string_view text) {
  while (text.ends_with(call_ends)) {
    const std::size_t begin = text.rfind(call_begins);
    if (begin == std::string_view::npos) break;
    text = trim_right(text.substr(0, begin));
  }
  return text;
}

bool ends_open(std::string_view text) {
  const std::string_view bare =
      without_closers(without_calls(without_closers(without_calls(text))));
  if (bare.empty()) return false;
  const char last = bare.back();
  return !(last == '.' || last == ';' || last == ':' || last == '?' || last == '!' ||
           bare.ends_with("…"));
}

bool ends_in_small_word(std::string_view text, const Vocabulary& words) {
  const std::string_view last = last_word(text);
  if (last.empty()) return false;
  if (last.size() == 1 && starts_upper(last)) return false;  // "Norm A"
  if (is_one_of(last, words.open_ends)) return true;
  return last.ends_with('\'') || last.ends_with("’");
}

bool ends_in_abbreviation(std::string_view text, const Vocabulary& words) {
  const std::size_t blank = text.rfind(' ');
  const std::string_view last = text.substr(blank == std::string_view::npos ? 0 : blank + 1);
  return is_one_of(last, words.abbreviations);
}

namespace {

// What stands behind "(Cuba) (spoke in Spanish)" at the beginning of the text.
std::string_view behind_brackets(std::string_view text) {
  while (text.starts_with('(') && text.find(')') != std::string_view::npos)
    text = trim(text.substr(text.find(')') + 1));
  return text;
}

}  // namespace

bool begins_speech(std::string_view text, const Vocabulary& words) {
  const std::size_t speaker = starts_with_one_of(text, words.speakers);
  return speaker > 0 && behind_brackets(trim(text.substr(speaker))).starts_with(':');
}

bool begins_named_speech(std::string_view text, const Vocabulary& words) {
  constexpr std::size_t longest_name = 60;
  const std::size_t name = starts_with_one_of(text, words.persons);
  const std::size_t bracket = std::min(text.find('('), text.size());
  if (name == 0 || bracket > longest_name || bracket < name + 2 ||
      text.substr(name, bracket - name).find_first_of(".,;:") != std::string_view::npos)
    return false;
  return behind_brackets(text.substr(bracket)).starts_with(':');
}

bool holds_sentence_end(std::string_view text, const Vocabulary& words) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    const std::string_view before = text.substr(at > 30 ? at - 30 : 0, (at > 30 ? 30 : at) + 1);
    const bool initial =
        at >= 1 && (at == 1 || text[at - 2] == ' ') && starts_upper(text.substr(at - 1));
    // "Objective 1. Close all digital divides"
    constexpr std::size_t longest_name = 24;
    const bool numbers_title = at > 0 && at < longest_name && is_digit(text[at - 1]);
    if (starts_upper(text.substr(at + 2)) && !initial && !numbers_title &&
        !ends_in_abbreviation(before, words))
      return true;
  }
  return false;
}

void KnownWords::add(std::string_view text) {
  std::size_t at = 0;
  // What a line end cut off at a hyphen is no word.
  bool fragment = cut_;
  while (at < text.size()) {
    const std::string word = leading_word(text.substr(at));
    if (word.empty()) {
      at += utf8::decode(text, at).size;
      continue;
    }
    // Capitals and small letters have the same number of bytes but for İ.
    at += word.size();
    const bool cut = at >= text.size() && word.ends_with('-');
    if (!fragment && !cut) add_word(word);
    fragment = false;
  }
  cut_ = text.ends_with('-');
}

void KnownWords::add_word(const std::string& word) {
  words_.insert(word);
  for (std::size_t part = word.find('-'); part != std::string::npos;
       part = word.find('-', part + 1)) {
    words_.insert(word.substr(part + 1));
  }
}

bool KnownWords::contains(const std::string& word) const {
  return words_.contains(word);
}

namespace {

// "co-orbital", "anti-inflation": no syllable ends between the same vowels; nor, in French, between
// two that are read as one, which is why "auto-immune" has its hyphen.
bool is_between_vowels(char before, char after, const Vocabulary& words) {
  if (before == after) return std::string_view("aeiou").find(before) != std::string_view::npos;
  return words.language == french && (before == 'a' || before == 'o') &&
         (after == 'i' || after == 'u');
}

}  // namespace

LineEndHyphen line_end_hyphen(std::string_view first, std::string_view second,
                              const KnownWords& known, const Vocabulary& words) {
  const std::string head = trailing_word(first);
  const std::string tail = leading_word(second);
  if (head.size() < 2 || tail.empty()) return LineEndHyphen::of_word;
  const std::string start = head.substr(0, head.size() - 1);
  if (is_one_of(start, words.prefixes) || known.contains(head + tail))
    return LineEndHyphen::of_word;
  if (known.contains(start + tail)) return LineEndHyphen::of_line;
  if (is_between_vowels(start.back(), tail.front(), words)) return LineEndHyphen::of_word;
  // No syllable is a word of its own, the second part of a compound often is.
  return known.contains(tail) || starts_upper(second) ? LineEndHyphen::of_word
                                                      : LineEndHyphen::unknown;
}

std::string word_with_hyphen(std::string_view first, std::string_view second) {
  return trailing_word(first) + leading_word(second);
}

bool ends_in_hyphen(std::string_view text) {
  return text.size() > 1 && text.back() == '-' &&
         is_letter(utf8::decode_before(text, text.size() - 1).code_point);
}

void join_at_hyphen(std::string& text, std::string_view line, const KnownWords& known,
                    const Vocabulary& words, std::vector<std::string>& rejoined) {
  const LineEndHyphen hyphen = line_end_hyphen(text, line, known, words);
  if (hyphen == LineEndHyphen::unknown) rejoined.push_back(word_with_hyphen(text, line));
  if (hyphen != LineEndHyphen::of_word) text.pop_back();
  text += line;
}

bool ends_behind_figure(std::string_view text) {
  const std::size_t dash = text.ends_with("–") ? std::string_view("–").size() : 1;
  return text.size() > dash && (text.ends_with("–") || text.ends_with('-')) &&
         is_digit(text[text.size() - dash - 1]);
}

bool is_worded_title(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || !starts_upper(text)) return false;
  std::string_view rest = text.substr(blank + 1);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  rest = trim(rest.substr(digits));
  if (digits == 0 || digits > 3 || !(rest.starts_with(':') || rest.starts_with('.'))) return false;
  const bool begins =
      rest.starts_with(':') || starts_upper(rest.substr(std::min<std::size_t>(2, rest.size())));
  return rest.size() > 2 && rest[1] == ' ' && begins && ends_open(text);
}

namespace {

std::string_view last_token(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return text.substr(blank == std::string_view::npos ? 0 : blank + 1);
}

}  // namespace

bool cuts_address(std::string_view text) {
  std::string_view last = last_token(text);
  while (last.starts_with('(') || last.starts_with('<')) last.remove_prefix(1);
  const bool address = last.starts_with("http") || last.starts_with("www.");
  return address && last.size() > 12 &&
         std::string_view("/-_=&?.%").find(last.back()) != std::string_view::npos;
}

bool cut_inside_word(std::string_view text) {
  std::string_view last = last_token(text);
  while (last.starts_with('(')) last.remove_prefix(1);
  if (last.find("http") < 2 || last.find("www.") < 2) return cuts_address(text);
  return last.ends_with('/') && last.size() > 2 && starts_upper(last);
}

bool begins_in_address(std::string_view text) {
  const std::string_view word = first_word(text);
  return !starts_upper(word) && word.find_first_of("/-_=&?.%0123456789") < word.size() - 1 &&
         point_label(text) == std::nullopt && number_label(text) == std::nullopt;
}

bool explains_abbreviation(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] >= 'A' && text[at] <= 'Z')) ++at;
  if (at < 2 || at > 10) return false;
  const std::string_view rest = text.substr(at);
  return rest.starts_with(": ") || rest.starts_with(" : ") || rest.starts_with(" – ");
}

bool is_title_of_person(const Label& label, const Vocabulary& words) {
  return label.kind == Label::Kind::capital && is_one_of(label.text + ".", words.abbreviations);
}

}  // namespace ibidem::ingest
