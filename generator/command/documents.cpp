#include "documents.h"

#include "console.h"
#include "folders.h"

#include "corpus/translations.h"
#include "model/symbol.h"

#include <algorithm>

namespace ibidem::command {

Result<corpus::Corpus> load_for_translation(const std::filesystem::path& content) {
  Diagnostics diagnostics;
  auto corpus = corpus::load(content, defaults_folder(), diagnostics);
  if (corpus && diagnostics.has_errors()) {
    print_problems(diagnostics, Severity::error);
    return tl::unexpected(Error{"broken-content", "the content has errors"});
  }
  return corpus;
}

Result<std::vector<std::uint32_t>> documents_named(const corpus::Corpus& corpus,
                                                   const std::vector<std::string>& names) {
  std::vector<std::uint32_t> documents;
  if (names.empty()) {
    for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) documents.push_back(i);
    return documents;
  }
  for (const std::string& name : names) {
    auto at = corpus.by_slug(name);
    if (!at) at = corpus.by_slug(slug(name));
    if (!at) return tl::unexpected(Error{"no-document", "the content has no document " + name});
    documents.push_back(*at);
    const auto& submissions = corpus.documents[*at].submissions;
    documents.insert(documents.end(), submissions.begin(), submissions.end());
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

std::optional<Language> translated_from(const corpus::Corpus& corpus, const corpus::Record& record,
                                        const Language& translation) {
  std::map<Language, ibidem::Status> texts;
  for (const auto& [language, text] : record.texts) {
    const bool other = language != translation || text.facts.status == ibidem::Status::official;
    if (other) texts.emplace(language, text.facts.status);
  }
  auto source = corpus::source_language(texts, record.document.facts, corpus.portal);
  if (source == translation) return std::nullopt;
  return source;
}

}  // namespace ibidem::command
