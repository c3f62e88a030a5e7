// The structs are taken apart by structured bindings, so that a new member that is forgotten here
// does not compile.
#include "base/hash.h"
#include "base/parallel.h"
#include "corpus/corpus.h"

#include <algorithm>

namespace ibidem::corpus {
namespace {

std::uint64_t key_of(const Record& record) {
  return hash64(record.document.slug);
}

void add(Hasher& hash, const std::optional<std::string>& text) {
  hash.add(text ? 1 : 0);
  if (text) hash.add(*text);
}

void add(Hasher& hash, const std::optional<Date>& date) {
  hash.add(date ? hash64(iso(*date)) : 0);
}

void add(Hasher& hash, const std::vector<std::string>& texts) {
  hash.add(texts.size());
  for (const std::string& text : texts) hash.add(text);
}

void add(Hasher& hash, const Facts& facts) {
  const auto& [symbol, kind, date, adopted, body, session, agenda_item, country, original_language,
               parent, distribution, job_number] = facts;
  hash.add(symbol).add(static_cast<std::uint64_t>(kind));
  add(hash, date);
  add(hash, adopted);
  add(hash, body);
  hash.add(static_cast<std::uint64_t>(session.value_or(-1)));
  for (const auto* text : {&agenda_item, &country, &parent, &distribution, &job_number}) {
    add(hash, *text);
  }
  hash.add(original_language ? original_language->code : std::string());
}

void add(Hasher& hash, const TextFacts& facts) {
  const auto& [status, source, masthead] = facts;
  hash.add(static_cast<std::uint64_t>(status));
  add(hash, source);
  hash.add(masthead.size());
  for (const auto& [key, line] : masthead) hash.add(key).add(line);
}

/// What linking made of references.
void add(Hasher& hash, const HeldCitations& citations) {
  hash.add(citations.leads());
  for (const auto& [number, citation] : citations.replaced()) {
    const auto& [in, begin, end, text, target, annex, paragraphs, parts, via, doubtful, reason,
                 chain, href] = citation;
    hash.add(number).add(target).add(doubtful ? 1 : 0).add(reason);
    add(hash, chain);
  }
}

Fingerprint of_name(const Record& record, const std::vector<std::uint64_t>& keys) {
  Hasher hash;
  add(hash, record.document.facts);
  for (const auto& [language, text] : record.texts) {
    hash.add(language.code).add(text.title);
    add(hash, text.facts);
  }
  hash.add(record.parent ? keys[*record.parent] : 0);
  return {key_of(record), hash.value()};
}

Fingerprint of_all(const Record& record, const std::vector<std::uint64_t>& keys) {
  const auto& [document, texts, submissions, parent, modifies, modified_by, findings, files,
               loaded] = record;
  Hasher hash;
  hash.add(loaded).add(parent ? keys[*parent] : 0).add(modifies ? keys[*modifies] : 0);
  for (const auto* list : {&submissions, &modified_by}) {
    hash.add(list->size());
    for (const std::uint32_t other : *list) hash.add(keys[other]);
  }
  for (const auto& [language, text] : texts) {
    add(hash, text.citations);
  }
  return {key_of(record), hash.value()};
}

Fingerprint of_findings(const Record& record) {
  const auto is_open = [](const Finding& finding) { return finding.accepted.empty(); };
  const auto open = std::count_if(record.findings.begin(), record.findings.end(), is_open);
  Hasher hash;
  hash.add(static_cast<std::uint64_t>(open)).add(record.findings.empty() ? 0 : 1);
  return {key_of(record), hash.value()};
}

Fingerprint of_outline(const TextRecord& text, std::uint64_t key) {
  Hasher hash;
  hash.add(text.prints.outline);
  add(hash, text.citations);
  return {key, hash.value()};
}

Fingerprint of_name(const Cited& cited, const std::vector<std::uint64_t>& keys) {
  const auto& [symbol, slug, document, by] = cited;
  return {hash64(symbol), Hasher().add(slug).add(document ? keys[*document] : 0).value()};
}

Fingerprint of_all(const Cited& cited, const std::vector<std::uint64_t>& keys) {
  Hasher hash;
  hash.add(of_name(cited, keys).content);
  for (const auto& [document, citation, language] : cited.by) {
    hash.add(keys[document]).add(language->code).add(citation);
  }
  return {hash64(cited.symbol), hash.value()};
}

/// Shows the texts of a document from their number `first` on, one a language of the portal.
void add_texts(const Record& record, const std::vector<Language>& languages, std::size_t first,
               Fingerprints& found) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    static const TextRecord none;
    const auto at = record.texts.find(languages[i]);
    const TextRecord& text = at == record.texts.end() ? none : at->second;
    const std::uint64_t key = Hasher().add(key_of(record)).add(languages[i].code).value();
    found.outlines[first + i] = of_outline(text, key);
    found.hit_words[first + i] = {key, text.prints.hit_words};
    found.surroundings[first + i] = {key, text.prints.surroundings};
  }
}

}  // namespace

std::optional<Fingerprints> fingerprints(const Corpus& corpus) {
  const std::vector<Record>& documents = corpus.documents.untracked();
  const std::vector<Cited>& cited = corpus.cited.untracked();
  const bool known = std::all_of(documents.begin(), documents.end(), [](const Record& record) {
    return record.files != 0 && record.loaded != 0;
  });
  if (!known) return std::nullopt;
  std::vector<std::uint64_t> keys(documents.size());
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = key_of(documents[i]);
  Fingerprints found;
  found.documents.resize(documents.size());
  found.names.resize(documents.size());
  found.texts.resize(documents.size());
  found.findings.resize(documents.size());
  const std::vector<Language>& languages = corpus.portal.languages;
  for (auto* list : {&found.outlines, &found.hit_words, &found.surroundings}) {
    list->resize(documents.size() * languages.size());
  }
  parallel_for(documents.size(), [&](std::size_t i) {
    found.documents[i] = of_all(documents[i], keys);
    found.names[i] = of_name(documents[i], keys);
    found.texts[i] = {keys[i], documents[i].files};
    found.findings[i] = of_findings(documents[i]);
    add_texts(documents[i], languages, i * languages.size(), found);
  });
  found.cited.resize(cited.size());
  found.cited_names.resize(cited.size());
  parallel_for(cited.size(), [&](std::size_t i) {
    found.cited[i] = of_all(cited[i], keys);
    found.cited_names[i] = of_name(cited[i], keys);
  });
  return found;
}

}  // namespace ibidem::corpus
