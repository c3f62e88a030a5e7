#include "check_source.h"

#include "codes.h"
#include "letters.h"

#include "base/utf8.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

Position position_of(std::string_view source, std::size_t offset, const std::string& file) {
  const auto head = source.substr(0, offset);
  const auto line = static_cast<int>(std::count(head.begin(), head.end(), '\n')) + 1;
  const std::size_t begin = head.rfind('\n');
  const std::size_t column = begin == std::string_view::npos ? offset : offset - begin - 1;
  return {file, line, static_cast<int>(column) + 1};
}

// How often the small words of a language occur; the beginning of a text is enough to tell.
std::size_t frequency(const std::vector<Line>& lines, const Vocabulary& words) {
  constexpr std::size_t enough_lines = 2000;
  std::size_t count = 0;
  for (std::size_t i = 0; i < lines.size() && i < enough_lines; ++i) {
    for (const std::string_view word :
         ingest::words(std::string_view(lines[i].text).substr(0, 5000))) {
      count += std::find(words.frequent.begin(), words.frequent.end(), word) != words.frequent.end()
                   ? 1
                   : 0;
    }
  }
  return count;
}

// A language has to be clearly ahead: titles and names in the other one are common.
std::optional<Language> by_frequency(const std::vector<Line>& lines) {
  constexpr std::size_t fewest = 4;
  const std::size_t in_french = frequency(lines, vocabulary(french));
  const std::size_t in_english = frequency(lines, vocabulary(english));
  if (in_french >= fewest && in_french > 2 * in_english) return french;
  if (in_english >= fewest && in_english > 2 * in_french) return english;
  return std::nullopt;
}

std::optional<Language> printed(const std::vector<Line>& lines) {
  constexpr std::size_t masthead_lines = 40;
  for (std::size_t i = 0; i < lines.size() && i < masthead_lines; ++i) {
    if (lines[i].text == "Français" || lines[i].text == "French") return french;
    if (lines[i].text == "English" || lines[i].text == "Anglais") return english;
  }
  return std::nullopt;
}

}  // namespace

bool check_source(std::string_view source, const std::string& file, Diagnostics& diagnostics) {
  const Position whole{file, 0, 0};
  if (source.size() > max_source_bytes) {
    diagnostics.add(source_too_large, whole, "the source has more than 64 MB");
    return false;
  }
  if (source.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
    diagnostics.add(empty_source, whole, "the source is empty");
    return false;
  }
  if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF")) {
    diagnostics.add(source_not_utf8, {file, 1, 1}, "the source is UTF-16, not UTF-8",
                    "convert it, for example with iconv -f UTF-16 -t UTF-8");
    return false;
  }
  if (const std::size_t nul = source.find('\0'); nul != std::string_view::npos) {
    diagnostics.add(binary_source, position_of(source, nul, file),
                    "the source is no text: it holds a zero byte",
                    "extract the text of the document first");
    return false;
  }
  if (const auto bad = utf8::first_invalid(source)) {
    diagnostics.add(source_not_utf8, position_of(source, *bad, file), "the source is not UTF-8",
                    "convert it, for example with iconv");
    return false;
  }
  return true;
}

std::optional<Language> tell_language(const std::vector<Line>& lines, const Options& options,
                                      const std::string& file, Diagnostics& diagnostics) {
  const std::optional<Language> by_words = by_frequency(lines);
  const std::optional<Language> found = by_words ? by_words : printed(lines);
  if (options.language) {
    if (*options.language != french && *options.language != english) {
      diagnostics.add(language_unknown, {file, 0, 0},
                      "texts can be imported in French (fr) and English (en), not in \"" +
                          options.language->code + "\"");
      return std::nullopt;
    }
    if (found && *found != *options.language) {
      diagnostics.add(language_contradicted, {file, 0, 0},
                      "the language was given as \"" + options.language->code +
                          "\", but the text is in \"" + found->code + "\"");
      return std::nullopt;
    }
    return options.language;
  }
  if (!found) {
    diagnostics.add(language_unknown, {file, 0, 0}, "the language of the text cannot be told",
                    "give it with --language");
  }
  return found;
}

namespace {

struct Word {
  std::string_view text;
  std::size_t begin = 0;
};

// Words of letters and digits; what stands in an address is none.
std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> result;
  for (const std::string_view token : ingest::words(line)) {
    if (token.find("://") != std::string_view::npos) continue;
    std::size_t at = 0;
    while (at < token.size()) {
      std::size_t end = at;
      while (end < token.size()) {
        const utf8::Decoded c = utf8::decode(token, end);
        if (!is_letter(c.code_point) && !(c.code_point >= '0' && c.code_point <= '9')) break;
        end += c.size;
      }
      if (end > at)
        result.push_back({token.substr(at, end - at),
                          static_cast<std::size_t>(token.data() - line.data()) + at});
      at = end > at ? end : at + utf8::decode(token, at).size;
    }
  }
  return result;
}

// ", and in 3 more places: lines 12, 30, 31".
std::string and_more(const std::vector<int>& lines) {
  if (lines.empty()) return {};
  constexpr std::size_t most = 5;
  std::string text = ", and in " + std::to_string(lines.size()) +
                     (lines.size() == 1 ? " more place" : " more places") + ", on line ";
  for (std::size_t i = 0; i < lines.size() && i < most; ++i)
    text += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
  return text + (lines.size() > most ? " …" : "");
}

bool in_foreign_title(const std::vector<Word>& all, std::size_t at, const Vocabulary& words) {
  const std::size_t first = at > 2 ? at - 2 : 0;
  for (std::size_t i = first; i < all.size() && i <= at + 2; ++i) {
    if (i != at && is_one_of(all[i].text, words.foreign)) return true;
  }
  return false;
}

// "l5", "2O24": figures among which recognition has read a letter.
bool holds_misread_figure(std::string_view word) {
  bool digit = false;
  bool letter = false;
  for (const char c : word) {
    if (!is_digit(c) && c != 'l' && c != 'O') return false;
    digit = digit || is_digit(c);
    letter = letter || !is_digit(c);
  }
  return digit && letter && word.front() != 'O';
}

void report_misread_figures(const std::vector<Line>& lines, const std::string& file,
                            Diagnostics& diagnostics) {
  for (const Line& line : lines) {
    for (const Word& word : words_of(line.text)) {
      if (!holds_misread_figure(word.text)) continue;
      std::string likely(word.text);
      std::replace(likely.begin(), likely.end(), 'l', '1');
      std::replace(likely.begin(), likely.end(), 'O', '0');
      diagnostics.add(suspected_extraction_error,
                      {file, line.number, line.indent + static_cast<int>(word.begin) + 1},
                      "\"" + std::string(word.text) + "\" has a letter among its figures", likely);
    }
  }
}

}  // namespace

void report_suspects(const std::vector<Line>& lines, const Vocabulary& words,
                     const std::string& file, Diagnostics& diagnostics) {
  report_misread_figures(lines, file, diagnostics);
  for (const auto& [confused, likely] : words.confusables) {
    Position first;
    std::vector<int> more;
    for (const Line& line : lines) {
      const std::vector<Word> all = words_of(line.text);
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (!equals_folded(all[i].text, confused) || in_foreign_title(all, i, words)) continue;
        if (first.line > 0) {
          more.push_back(line.number);
        } else {
          first = {file, line.number, line.indent + static_cast<int>(all[i].begin) + 1};
        }
      }
    }
    if (first.line > 0) {
      diagnostics.add(suspected_extraction_error, first,
                      "\"" + std::string(confused) + "\" is often a misreading" + and_more(more),
                      std::string(likely));
    }
  }
}

}  // namespace ibidem::ingest
