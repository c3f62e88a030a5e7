#include "load_text.h"

#include "corpus/codes.h"
#include "corpus/structure.h"
#include "markdown/parse.h"
#include "metadata/front_matter.h"

#include <utility>

namespace ibidem::corpus {

std::optional<LoadedText> load_text(const std::filesystem::path& content, const std::string& file,
                                    const Facts& facts, const Language& language,
                                    Diagnostics& diagnostics, FilesRead* read) {
  const std::string shown = shown_path(content, file);
  const std::optional<std::string> bytes = read_content(content, file, diagnostics, read);
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
  return LoadedText{std::move(*text_facts), std::move(text)};
}

}  // namespace ibidem::corpus
