#include "load_folder.h"

#include "content_file.h"
#include "load_text.h"
#include "record.h"
#include "surroundings.h"
#include "translations.h"

#include "citations/recognise.h"
#include "corpus/codes.h"
#include "language/detect.h"
#include "metadata/facts.h"

#include <utility>
#include <variant>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

// The first words of a text, enough to tell its language.
std::string sample(const Text& text) {
  constexpr std::size_t enough = 4000;
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

void check_language(const Text& text, const std::string& shown, Diagnostics& diagnostics) {
  const auto seen = language::detect(sample(text));
  if (!seen || *seen == text.language) return;
  if (text.language != french && text.language != english) return;
  diagnostics.add(codes::wrong_language, {shown, 0, 0},
                  "the text is not in the language that the file's name says",
                  fmt::format("it seems to be \"{}\"", seen->code));
}

}  // namespace

MadeFolder load_folder(const Folder& folder, const Corpus& corpus) {
  MadeFolder loaded;
  const std::string shown = shown_path(corpus.content, folder.facts());
  if (!folder.has_facts) {
    loaded.diagnostics.add(codes::missing_facts, {shown_path(corpus.content, folder.path()), 0, 0},
                           "the folder has a text but no document.yaml");
    return loaded;
  }
  if (const auto yaml =
          read_content(corpus.content, folder.facts(), loaded.diagnostics, &loaded.files)) {
    loaded.facts = metadata::parse_facts(*yaml, shown, loaded.diagnostics);
  }
  if (!loaded.facts) return loaded;
  if (folder.texts.empty()) {
    loaded.diagnostics.add(codes::missing_text, {shown, 0, 0},
                           "the document has no text in any language");
  }
  std::map<Language, Text> texts;
  for (const auto& [language, file] : folder.texts) {
    auto read =
        load_text(corpus.content, file, *loaded.facts, language, loaded.diagnostics, &loaded.files);
    if (!read) continue;
    check_language(read->text, shown_path(corpus.content, file), loaded.diagnostics);
    MadeText record = make_record(read->text, corpus.countries, corpus.subjects);
    record.file = file;
    record.facts = std::move(read->facts);
    record.citations = citations::recognise(read->text, *loaded.facts, corpus.reports);
    record.surroundings = surroundings(read->text, record.citations, record.words);
    record.statements = find_statements(read->text, *loaded.facts, record.citations);
    loaded.texts.emplace(language, std::move(record));
    texts.emplace(language, std::move(read->text));
  }
  loaded.findings = compare_languages(folder, corpus, texts, loaded);
  return loaded;
}

}  // namespace ibidem::corpus
