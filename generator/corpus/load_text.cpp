#include "load_text.h"

#include "content_file.h"

#include "corpus/codes.h"
#include "corpus/structure.h"
#include "language/detect.h"
#include "markdown/parse.h"
#include "metadata/front_matter.h"

#include <utility>
#include <variant>

#include <fmt/core.h>

namespace ibidem::corpus {

namespace {

// The words of a text as far as they are needed to tell its language.
std::string sample(const Text& text) {
  constexpr std::size_t enough = 20000;
  std::string words;
  for (const Block& block : text.blocks) {
    if (words.size() > enough) break;
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    words += paragraph->rich.text + "\n";
    for (const Item& item : paragraph->items) words += item.rich.text + "\n";
  }
  return words;
}

}  // namespace

std::optional<LoadedText> load_text(const std::filesystem::path& content, const std::string& file,
                                    const Facts& facts, const Language& language,
                                    Diagnostics& diagnostics) {
  const std::string shown = shown_path(content, file);
  const std::optional<std::string> bytes = read_content(content, file, diagnostics);
  if (!bytes) return std::nullopt;
  const auto split = metadata::split(*bytes, shown, diagnostics);
  if (!split) return std::nullopt;
  auto text_facts = metadata::parse_text_facts(*split, shown, diagnostics);
  if (!text_facts) return std::nullopt;
  const markdown::Tree tree = markdown::parse(split->body, shown, split->body_line, diagnostics);
  Text text = structure(tree, {facts, *text_facts, language, shown}, diagnostics);
  if (text.blocks.empty()) {
    diagnostics.add(codes::missing_text, {shown, 0, 0}, "the file has no text below its title");
  }
  const auto seen = language::detect(sample(text));
  if (seen && *seen != language && (language == french || language == english)) {
    diagnostics.add(codes::wrong_language, {shown, 0, 0},
                    "the text is not in the language that the file's name says",
                    fmt::format("it seems to be \"{}\"", seen->code));
  }
  return LoadedText{std::move(*text_facts), std::move(text)};
}

}  // namespace ibidem::corpus
