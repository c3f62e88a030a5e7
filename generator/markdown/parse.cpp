#include "markdown/parse.h"

#include "blocks.h"
#include "cmark_parser.h"

#include "base/utf8.h"
#include "language/compose.h"
#include "markdown/codes.h"

#include <algorithm>

namespace ibidem::markdown {
namespace {

/// The text with U+FFFD for each byte that is not UTF-8.
std::string repaired(std::string_view text, std::size_t bad) {
  std::string result;
  for (std::optional<std::size_t> next = bad; next; next = utf8::first_invalid(text)) {
    result.append(text.substr(0, *next)).append("\uFFFD");
    text.remove_prefix(*next + 1);
  }
  return result.append(text);
}

Position place(std::string_view text, std::size_t offset, const std::string& file, int first_line) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  return {file, first_line + lines, static_cast<int>(offset - (before.rfind('\n') + 1)) + 1};
}

Tree parse_composed(std::string_view markdown, const Origin& origin, Diagnostics& diagnostics) {
  const ParserPointer parser = make_parser();
  std::set<int> uncut;
  for (int attempt = 1;; ++attempt) {
    Diagnostics problems;
    const Source source = make_source(markdown, origin, uncut, problems);
    const NodePointer root = parse_source(parser.get(), source);
    Reading reading{origin, source, parser.get(), problems};
    Tree tree = read_blocks(root.get(), reading);
    // What looks like a definition within a code block is none: once more without it.
    // Should that bring others to light, the third time no line is one.
    for (const auto& [line, definition] : source.definitions) {
      if (attempt > 1 || !reading.notes_found.contains(line)) uncut.insert(line);
    }
    if (reading.notes_found.size() == source.definitions.size()) {
      diagnostics.merge(std::move(problems));
      return tree;
    }
  }
}

// What programs on a Mac write has accents behind their letters; every rule about words is for
// letters that are one character.
Tree parse_text(std::string_view markdown, const Origin& origin, Diagnostics& diagnostics) {
  if (!language::has_lone_marks(markdown)) return parse_composed(markdown, origin, diagnostics);
  return parse_composed(language::composed(markdown), origin, diagnostics);
}

}  // namespace

Tree parse(std::string_view markdown, const std::string& file, int first_line,
           Diagnostics& diagnostics) {
  const Origin origin{file, first_line};
  const auto bad = utf8::first_invalid(markdown);
  if (!bad) return parse_text(markdown, origin, diagnostics);
  diagnostics.add(broken_utf8, place(markdown, *bad, file, first_line), "not well-formed UTF-8");
  return parse_text(repaired(markdown, *bad), origin, diagnostics);
}

}  // namespace ibidem::markdown
