#include "golden/golden.h"
#include "language/collation.h"
#include "language/dates.h"
#include "language/detect.h"
#include "language/fold.h"
#include "language/numbers.h"
#include "language/stem.h"
#include "language/typography.h"
#include "language/words.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using ibidem::Language;
using ibidem::golden::Example;
using ibidem::golden::Outcome;
namespace language = ibidem::language;

namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

Outcome by_line(const Example& example, std::string (*run)(const std::string&)) {
  Outcome outcome;
  for (const std::string& line : lines(example.input)) outcome.output += run(line) + "\n";
  return outcome;
}

std::string pieces(const std::string& line) {
  const std::string folded = language::folded(line);
  std::string result;
  for (const auto& token : language::tokens(folded)) {
    const std::string piece = folded.substr(token.begin, token.end - token.begin);
    if (!result.empty()) result += " ";
    result += token.kind == language::Token::Kind::mark      ? "<" + piece + ">"
              : token.kind == language::Token::Kind::elision ? piece + "'"
                                                             : piece;
  }
  return result;
}

// "fr text"
std::string stems(const std::string& line) {
  language::Stemmer& stemmer = language::stemmer(Language{line.substr(0, 2)});
  const std::string folded = language::folded(line.substr(3));
  std::string result;
  for (const auto& token : language::tokens(folded)) {
    if (!result.empty()) result += " ";
    result += stemmer.stem(std::string_view(folded).substr(token.begin, token.end - token.begin));
  }
  return result;
}

// "fr 2024-07-01", "fr 2024-07"
std::string written_date(const std::string& line) {
  const Language code{line.substr(0, 2)};
  if (const auto day = ibidem::parse_date(line.substr(3))) return language::written(*day, code);
  return language::written_month(std::stoi(line.substr(3, 4)), std::stoi(line.substr(8)), code);
}

std::string visible(std::string text) {
  const auto replace = [&](const std::string& what, const std::string& with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
      text.replace(at, what.size(), with);
    }
  };
  replace("\u00A0", "_");
  replace("\u202F", "~");
  return text;
}

std::string number(const std::string& line) {
  return visible(language::written(std::stoll(line.substr(3)), Language{line.substr(0, 2)}));
}

std::string typeset(const std::string& line) {
  const std::string text = line.substr(3);
  std::string result;
  std::size_t at = 0;
  for (const auto& edit : language::typographic_edits(text, Language{line.substr(0, 2)})) {
    result += text.substr(at, edit.begin - at);
    const std::string old = text.substr(edit.begin, edit.end - edit.begin);
    result += edit.kind == language::Edit::Kind::superscript ? "^{" + old + "}"
                                                             : std::string(edit.replacement);
    at = edit.end;
  }
  return visible(result + text.substr(at));
}

std::string detected(const std::string& line) {
  const auto found = language::detect(line);
  return found ? found->code : "-";
}

Outcome sorted(const Example& example) {
  std::vector<std::string> names = lines(example.input);
  const Language code{names.front()};
  names.erase(names.begin());
  std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) {
    return language::sort_key(a, code) < language::sort_key(b, code);
  });
  Outcome outcome;
  for (const std::string& name : names) {
    outcome.output += language::index_letter(name, code) + " " + name + "\n";
  }
  return outcome;
}

void examples(const std::string& suite, const std::string& file,
              std::string (*run)(const std::string&)) {
  ibidem::golden::register_examples(
      suite, std::string(TEST_FOLDER) + "/" + file,
      [run](const Example& example) { return by_line(example, run); });
}

}  // namespace

void register_golden_tests() {
  examples("Words", "words.md", pieces);
  examples("Stems", "stems.md", stems);
  examples("WrittenDates", "written_dates.md", written_date);
  examples("Numbers", "numbers.md", number);
  examples("Typography", "typography.md", typeset);
  examples("Detect", "detect.md", detected);
  ibidem::golden::register_examples("Collation", TEST_FOLDER "/collation.md", sorted);
}
