#include "content_file.h"
#include "folders.h"
#include "lead_cache.h"
#include "load_folder.h"
#include "load_text.h"
#include "portal.h"
#include "record_cache.h"
#include "records.h"
#include "tie_documents.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "corpus/cached_load.h"
#include "corpus/corpus.h"
#include "corpus/link.h"
#include "store/look.h"
#include "store/read.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <system_error>
#include <utility>

namespace ibidem::corpus {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

// The folder that has a table which content may leave to the defaults.
fs::path home_of(const char* file, const fs::path& content, const fs::path& defaults) {
  return is_there(content / file) ? content : defaults;
}

void load_tables(Corpus& corpus, const fs::path& defaults, Diagnostics& diagnostics) {
  const fs::path& content = corpus.content;
  if (!is_there(content / "portal.yaml")) {
    corpus.portal = default_portal();
  } else if (const auto text = read_content(content, "portal.yaml", diagnostics)) {
    auto portal = parse_portal(*text, shown_path(content, "portal.yaml"), diagnostics);
    if (portal) corpus.portal = std::move(*portal);
  }
  const fs::path states = home_of("countries.yaml", content, defaults);
  if (const auto text = read_content(states, "countries.yaml", diagnostics)) {
    auto countries =
        terms::Countries::parse(*text, shown_path(states, "countries.yaml"), diagnostics);
    if (countries) corpus.countries = std::move(*countries);
  }
  const fs::path scheme = home_of("subjects.rdf", content, defaults);
  if (const auto text = read_content(scheme, "subjects.rdf", diagnostics)) {
    auto subjects = terms::Subjects::parse(*text, shown_path(scheme, "subjects.rdf"), diagnostics);
    if (subjects) corpus.subjects = std::move(*subjects);
  }
  if (is_there(content / "glossary.tbx")) {
    if (const auto text = read_content(content, "glossary.tbx", diagnostics)) {
      auto glossary =
          terms::Glossary::parse(*text, shown_path(content, "glossary.tbx"), diagnostics);
      if (glossary) corpus.glossary = std::move(*glossary);
    }
  }
  const fs::path named = home_of("reports.yaml", content, defaults);
  if (!is_there(named / "reports.yaml")) return;
  if (const auto text = read_content(named, "reports.yaml", diagnostics)) {
    auto reports = citations::parse_register(*text, shown_path(named, "reports.yaml"), diagnostics);
    if (reports) corpus.reports = std::move(*reports);
  }
}

Record make_document(const Folder& folder, LoadedFolder loaded) {
  Record record;
  record.document.facts = std::move(*loaded.facts);
  if (record.document.facts.symbol.empty()) {
    record.document.facts.symbol = record.document.facts.parent.value_or("");
  }
  record.document.slug = folder.slug;
  record.document.folder = folder.path();
  record.texts = std::move(loaded.texts);
  record.findings = std::move(loaded.findings);
  record.files = loaded.files;
  record.loaded = loaded.record;
  return record;
}

struct FoundContent {
  Corpus corpus;  ///< without documents
  std::vector<Folder> folders;
};

/// The files below content/documents. `look`: at the content; null where nobody has looked yet.
Result<std::vector<store::StampedFile>> files_of_documents(const fs::path& content,
                                                           const store::Look* look) {
  constexpr std::string_view folder = "documents/";
  std::vector<store::StampedFile> files;
  if (look != nullptr && !look->has_links) {
    for (const auto& [path, stamp] : look->files) {
      if (path.starts_with(folder)) files.push_back({path.substr(folder.size()), stamp});
    }
    if (!files.empty()) return files;
  }
  auto listed = store::list_files(content / folder);
  if (!listed) return tl::unexpected(listed.error());
  for (std::string& path : *listed) {
    const auto stamp = store::stamp_of(content / folder / path);
    files.push_back({std::move(path), stamp.value_or(store::Stamp())});
  }
  return files;
}

Result<FoundContent> find_content(const fs::path& content, const fs::path& defaults,
                                  const store::Look* look, Diagnostics& diagnostics) {
  const auto files = files_of_documents(content, look);
  if (!files) return tl::unexpected(files.error());
  FoundContent found;
  found.corpus.content = content;
  load_tables(found.corpus, defaults, diagnostics);
  found.folders = find_folders(*files, content, diagnostics);
  return found;
}

std::vector<LoadedFolder> load_all(std::size_t count, Progress* progress,
                                   const std::function<LoadedFolder(std::size_t)>& load_one) {
  std::vector<LoadedFolder> loaded(count);
  if (progress != nullptr) progress->expect(count);
  parallel_for(count, [&](std::size_t i) {
    loaded[i] = load_one(i);
    if (progress != nullptr) progress->advance();
  });
  return loaded;
}

void take_documents(Corpus& corpus, const std::vector<Folder>& folders,
                    std::vector<LoadedFolder> loaded, Diagnostics& diagnostics) {
  check_folders(folders, loaded, corpus, diagnostics);
  corpus.documents.reserve(folders.size());
  for (std::size_t i = 0; i < folders.size(); ++i) {
    diagnostics.merge(std::move(loaded[i].diagnostics));
    if (loaded[i].facts) {
      corpus.documents.push_back(make_document(folders[i], std::move(loaded[i])));
    }
  }
}

void finish(Corpus& corpus, const std::vector<Folder>& folders, std::vector<LoadedFolder> loaded,
            LeadCache& leads, Diagnostics& diagnostics) {
  take_documents(corpus, folders, std::move(loaded), diagnostics);
  tie_documents(corpus);
  link(corpus, leads);
  leads.keep();
  corpus.give_back();
}

}  // namespace

std::string tables_key(const fs::path& content, const fs::path& defaults) {
  std::string text;
  for (const fs::path& folder : {content, defaults}) {
    for (const char* file : {"portal.yaml", "countries.yaml", "glossary.tbx", "reports.yaml"}) {
      const auto bytes = store::read_file(folder / file, max_file_bytes);
      text += bytes ? hash_hex(*bytes) : bytes.error().code;
      text += '\n';
    }
  }
  return text;
}

std::uint32_t Corpus::number_of_text(std::uint32_t document, const Language& language) const {
  const auto& all = portal.languages;
  const auto found = std::find(all.begin(), all.end(), language);
  return static_cast<std::uint32_t>(document * all.size() +
                                    static_cast<std::size_t>(found - all.begin()));
}

const TextRecord* Corpus::outlined(std::uint32_t document, const Language& language) const {
  outlines.note(number_of_text(document, language));
  const auto& all = documents.untracked()[document].texts;
  const auto text = all.find(language);
  if (text == all.end()) return nullptr;
  look_at(text->second);
  return &text->second;
}

void Corpus::look_at(const TextRecord& text) const {
  if (records == nullptr) return;
  records->outlines.looked_at(text.outline);
  records->leads.looked_at(text.citations.leads());
}

void Corpus::give_back() const {
  if (records == nullptr) return;
  records->outlines.give_back();
  records->words.give_back();
  records->leads.give_back();
}

const TextRecord* Corpus::with_hit_words(std::uint32_t document, const Language& language) const {
  hit_words.note(number_of_text(document, language));
  return outlined(document, language);
}

const TextRecord* Corpus::with_surroundings(std::uint32_t document,
                                            const Language& language) const {
  surrounding_words.note(number_of_text(document, language));
  return outlined(document, language);
}

std::optional<std::uint32_t> Corpus::by_slug(std::string_view wanted) const {
  const std::vector<Record>& all = documents.untracked();
  const auto found = std::lower_bound(
      all.begin(), all.end(), wanted,
      [](const Record& record, std::string_view other) { return record.document.slug < other; });
  if (found == all.end() || found->document.slug != wanted) {
    ReadLog::note_key(&documents, wanted);
    return std::nullopt;
  }
  const auto at = static_cast<std::uint32_t>(found - all.begin());
  ReadLog::note(&documents, at);
  return at;
}

namespace {

std::string words_of(const Corpus& corpus, const TextRecord& text, std::size_t begin,
                     std::size_t size) {
  const std::string_view words = text.words.substr(begin, size);
  return corpus.records != nullptr ? corpus.records->words.copy(words) : std::string(words);
}

/// What is cited under a symbol, or null; notes it as a read of `list`.
const Cited* find(const std::vector<Cited>& all, std::string_view symbol, const void* list) {
  const auto found =
      std::lower_bound(all.begin(), all.end(), symbol,
                       [](const Cited& entry, std::string_view s) { return entry.symbol < s; });
  if (found == all.end() || found->symbol != symbol) {
    ReadLog::note_key(list, symbol);
    return nullptr;
  }
  ReadLog::note(list, static_cast<std::uint32_t>(found - all.begin()));
  return &*found;
}

}  // namespace

HitWords Corpus::words(const TextRecord& text, const Hit& hit) const {
  const std::string all =
      words_of(*this, text, hit.words, std::size_t{hit.before} + hit.match + hit.after);
  return {all.substr(0, hit.before), all.substr(hit.before, hit.match),
          all.substr(std::size_t{hit.before} + hit.match)};
}

std::string Corpus::words(const TextRecord& text, const Surroundings& surroundings) const {
  return words_of(*this, text, surroundings.words, surroundings.size);
}

const Cited* Corpus::find_cited(std::string_view symbol) const {
  return find(cited.untracked(), symbol, &cited);
}

const Cited* Corpus::find_cited_name(std::string_view symbol) const {
  return find(cited.untracked(), symbol, &cited_names);
}

Result<Corpus> load(const fs::path& content, const fs::path& defaults, Diagnostics& diagnostics,
                    Progress* progress) {
  auto found = find_content(content, defaults, nullptr, diagnostics);
  if (!found) return tl::unexpected(found.error());
  Corpus& corpus = found->corpus;
  std::vector<Folder>& folders = found->folders;
  const auto records = std::make_shared<Records>();
  corpus.records = records;
  auto loaded = load_all(folders.size(), progress, [&](std::size_t i) {
    return load_and_pack(folders[i], corpus, *records);
  });
  LeadCache leads(records->leads, {});
  finish(corpus, folders, std::move(loaded), leads, diagnostics);
  return std::move(corpus);
}

Result<Corpus> load(const fs::path& content, const fs::path& defaults, Diagnostics& diagnostics,
                    Progress* progress, const Cache& cache) {
  const std::string tables = tables_key(content, defaults);
  const std::int64_t time = cache.look != nullptr ? cache.look->time : store::file_time();
  auto found = find_content(content, defaults, cache.look, diagnostics);
  if (!found) return tl::unexpected(found.error());
  Corpus& corpus = found->corpus;
  std::vector<Folder>& folders = found->folders;
  const bool steady = tables_key(content, defaults) == tables;
  const auto records = steady ? std::make_shared<Records>(cache.file) : std::make_shared<Records>();
  corpus.records = records;
  const std::string phrases = std::to_string(corpus.subjects.phrases_key());
  const std::string key =
      hash_hex(cache.program + "\n" + content.native() + "\n" + tables + "\n" + phrases);
  std::vector<LoadedFolder> loaded;
  {
    RecordCache kept(*records, key, folders.size(), time);
    loaded = load_all(folders.size(), progress,
                      [&](std::size_t i) { return kept.load(i, folders[i], corpus); });
    kept.keep();
  }
  LeadCache leads(records->leads, key);
  finish(corpus, folders, std::move(loaded), leads, diagnostics);
  return std::move(corpus);
}

Result<Text> read_text(const Corpus& corpus, const Record& record, const Language& language) {
  corpus.texts.note(static_cast<std::uint32_t>(&record - corpus.documents.untracked().data()));
  const auto text = record.texts.find(language);
  if (text == record.texts.end()) {
    return tl::unexpected(
        Error{"missing-text", record.document.slug + " has no text in \"" + language.code + "\""});
  }
  corpus.look_at(text->second);
  Diagnostics again;
  auto loaded =
      load_text(corpus.content, text->second.file, record.document.facts, language, again);
  if (!loaded) {
    const std::vector<Diagnostic> problems = again.sorted();
    return tl::unexpected(
        Error{"cannot-read", problems.empty() ? text->second.file : problems.front().message});
  }
  return std::move(loaded->text);
}

}  // namespace ibidem::corpus
