#include "load_folder.h"

#include "content_file.h"
#include "load_text.h"
#include "record.h"

#include "citations/recognise.h"
#include "corpus/codes.h"
#include "metadata/facts.h"

#include <utility>

namespace ibidem::corpus {

LoadedFolder load_folder(const Folder& folder, const Corpus& corpus) {
  LoadedFolder loaded;
  const std::string shown = shown_path(corpus.content, folder.facts());
  if (!folder.has_facts) {
    loaded.diagnostics.add(codes::missing_facts, {shown_path(corpus.content, folder.path()), 0, 0},
                           "the folder has a text but no document.yaml");
    return loaded;
  }
  if (const auto yaml = read_content(corpus.content, folder.facts(), loaded.diagnostics)) {
    loaded.facts = metadata::parse_facts(*yaml, shown, loaded.diagnostics);
  }
  if (!loaded.facts) return loaded;
  if (folder.texts.empty()) {
    loaded.diagnostics.add(codes::missing_text, {shown, 0, 0},
                           "the document has no text in any language");
  }
  for (const auto& [language, file] : folder.texts) {
    auto read = load_text(corpus.content, file, *loaded.facts, language, loaded.diagnostics);
    if (!read) continue;
    TextRecord record = make_record(read->text, corpus.countries, corpus.subjects);
    record.file = file;
    record.facts = std::move(read->facts);
    record.citations = citations::recognise(read->text, *loaded.facts, corpus.reports);
    record.statements = find_statements(read->text, *loaded.facts, record.citations);
    loaded.texts.emplace(language, std::move(record));
  }
  return loaded;
}

}  // namespace ibidem::corpus
