#include "stray_blanks.h"

#include "codes.h"
#include "letters.h"
#include "sentence.h"

#include "base/utf8.h"

#include <set>

namespace ibidem::ingest {
namespace {

bool is_apostrophe_at(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with("’") || text.substr(at).starts_with("'");
}

bool letter_at(std::string_view text, std::size_t at) {
  return is_letter(utf8::decode(text, at).code_point);
}

bool letter_before(std::string_view text, std::size_t at) {
  return is_letter(utf8::decode_before(text, at).code_point);
}

// "l ’ordre", "qu ’il": an elided word, a blank, an apostrophe, a letter.
bool before_apostrophe(std::string_view text, std::size_t blank) {
  const std::size_t at = blank + 1;
  if (!is_apostrophe_at(text, at)) return false;
  const std::size_t size = text[at] == '\'' ? 1 : std::string_view("’").size();
  const std::string_view word = last_word(text.substr(0, blank));
  return (word.size() == 1 || lower(word).ends_with("qu")) && letter_at(text, at + size);
}

bool before_hyphen(std::string_view text, std::size_t blank) {
  return text[blank + 1] == '-' && letter_before(text, blank) && letter_at(text, blank + 2);
}

// A consonant alone is no word: "comportemen t". Gives its size, 0 if the blank is none of these.
std::size_t lone_letter(std::string_view text, std::size_t blank) {
  const char c = text[blank + 1];
  if (c < 'b' || c > 'z' || std::string_view("aeiouy").find(c) != std::string_view::npos) return 0;
  if (blank + 2 < text.size()) {
    const char next = text[blank + 2];
    if (std::string_view(" ,.;:)?!").find(next) == std::string_view::npos) return 0;
    if (next == ')') return 0;  // "a)", "c)": a label
    // "Toonen v. Australia": an abbreviation.
    if (next == '.' && c == 'v' && text.substr(blank + 3).starts_with(' ') &&
        starts_upper(text.substr(blank + 4)))
      return 0;
    // "l ’ordre" is the other rule's.
    if (next == ' ' && is_apostrophe_at(text, blank + 3)) return 0;
  }
  const char32_t before = utf8::decode_before(text, blank).code_point;
  return is_lower(before) && last_word(text.substr(0, blank)).size() > 2 ? 1 : 0;
}

}  // namespace

void repair_stray_blanks(std::vector<Line>& lines, const std::string& file,
                         Diagnostics& diagnostics) {
  KnownWords known;
  for (const Line& line : lines) known.add(line.text);
  for (Line& line : lines) {
    std::string& text = line.text;
    for (std::size_t at = text.find(' '); at != std::string::npos && at + 1 < text.size();
         at = text.find(' ', at + 1)) {
      if (before_apostrophe(text, at) || before_hyphen(text, at)) {
        text.erase(at, 1);
      } else if (lone_letter(text, at) > 0) {
        const std::string word =
            lower(last_word(std::string_view(text).substr(0, at))) + text[at + 1];
        const std::size_t apostrophe = word.find_last_of("'\x99");
        const std::string bare =
            apostrophe == std::string::npos ? word : word.substr(apostrophe + 1);
        if (known.contains(bare)) {
          text.erase(at, 1);
        } else {
          diagnostics.add(suspected_extraction_error, {file, line.number, static_cast<int>(at) + 1},
                          "a letter stands alone after \"" + word.substr(0, word.size() - 1) + "\"",
                          word);
        }
      }
    }
  }
}

}  // namespace ibidem::ingest
