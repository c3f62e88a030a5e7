#include "seen_lists.h"

#include "assets.h"

#include "base/hash.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibidem::output {
namespace {

std::vector<Fingerprint> whole(std::uint64_t content) {
  return {{hash64(Wholes::key), content}};
}

std::uint64_t hash_of(const Diagnostics& problems) {
  Hasher hash;
  for (const auto& [where, severity, code, message, hint] : problems.sorted()) {
    hash.add(where.file).add(static_cast<std::uint64_t>(where.line));
    hash.add(static_cast<std::uint64_t>(where.column)).add(static_cast<std::uint64_t>(severity));
    hash.add(code).add(message).add(hint);
  }
  return hash.value();
}

void see_index(const Edition& edition, Ledger& ledger) {
  const index::Index& index = edition.index;
  auto prints = index::fingerprints(edition.corpus, index);
  const auto see = [&](const void* list, std::string_view name,
                       std::vector<Fingerprint>& elements) {
    ledger.see(list, edition.language.code + "/" + std::string(name), std::move(elements));
  };
  see(&index.countries, "countries", prints.countries);
  see(&index.by_initial, "by-initial", prints.by_initial);
  see(&index.by_region, "by-region", prints.by_region);
  see(&index.subjects, "subjects", prints.subjects);
  see(&index.chronology, "chronology", prints.chronology);
  see(&index.chronology_parts, "chronology-parts", prints.chronology_parts);
  see(&index.releases, "releases", prints.releases);
  see(&index.news, "news", prints.news);
  see(&index.cited_only, "cited-only", prints.cited_only);
  see(&index.parts_of_countries, "parts-of-countries", prints.parts_of_countries);
  see(&index.parts_of_subjects, "parts-of-subjects", prints.parts_of_subjects);
  see(&index.parts_of_chronology, "parts-of-chronology", prints.parts_of_chronology);
}

void see_neighbours(const Edition& edition, const std::vector<Fingerprint>& documents,
                    Ledger& ledger) {
  std::vector<Fingerprint> prints;
  for (const auto& [previous, next] : edition.neighbours.untracked()) {
    Hasher hash;
    hash.add(previous ? documents[*previous].key : 0).add(next ? documents[*next].key : 0);
    prints.push_back({documents[prints.size()].key, hash.value()});
  }
  ledger.see(&edition.neighbours, edition.language.code + "/neighbours", std::move(prints));
}

void add(Hasher& hash, const std::map<Language, std::string>& texts) {
  hash.add(texts.size());
  for (const auto& [language, text] : texts) hash.add(language.code).add(text);
}

void see_subjects(const corpus::Corpus& corpus, Ledger& ledger) {
  std::vector<Fingerprint> prints;
  for (const auto& [id, label, phrases, scope_note, broader] : corpus.subjects.all().untracked()) {
    Hasher hash;
    add(hash, label);
    add(hash, scope_note);
    hash.add(phrases.size());
    for (const auto& [language, list] : phrases) {
      hash.add(language.code).add(list.size());
      for (const std::string& phrase : list) hash.add(phrase);
    }
    prints.push_back({hash64(id), hash.add(broader.value_or("")).value()});
  }
  ledger.see(&corpus.subjects.all(), "all-subjects", std::move(prints));
}

void see_subject_names(const Edition& edition, Ledger& ledger) {
  std::vector<Fingerprint> prints;
  for (const auto& [name, key] : edition.subject_names.untracked()) {
    const auto which = static_cast<std::uint32_t>(prints.size());
    prints.push_back(
        {hash64(edition.corpus.subjects.id(which)), Hasher().add(name).add(key).value()});
  }
  ledger.see(&edition.subject_names, edition.language.code + "/subject-names", std::move(prints));
}

void see_choices(const Edition& edition, Ledger& ledger) {
  std::vector<Fingerprint> prints;
  for (const auto& [code, name] : edition.choices.untracked()) {
    prints.push_back({hash64(code), hash64(name)});
  }
  ledger.see(&edition.choices, edition.language.code + "/choices", std::move(prints));
}

void see_strings(const Edition& edition, Ledger& ledger) {
  std::vector<Fingerprint> prints;
  for (const auto& [key, pattern] : edition.strings.patterns()) {
    prints.push_back({hash64(key), hash64(pattern)});
  }
  ledger.see(&edition.strings.read(), edition.language.code + "/strings", std::move(prints));
}

/// Adds the strings that a template shows by itself: "t.contents". One that opens "t" may show any.
void add_shown(const Strings& strings, const std::vector<std::string>& values, Hasher& hash) {
  constexpr std::string_view all = "t";
  constexpr std::string_view one = "t.";
  const auto& patterns = strings.patterns();
  for (const std::string& value : values) {
    if (value == all) {
      for (const auto& [key, pattern] : patterns) hash.add(key).add(pattern);
    } else if (value.starts_with(one)) {
      const auto pattern = patterns.find(value.substr(one.size()));
      hash.add(pattern == patterns.end() ? std::string_view() : pattern->second);
    }
  }
}

void see_templates(const std::vector<Edition>& editions, Ledger& ledger) {
  std::vector<Fingerprint> prints;
  for (const auto& [name, values, content] : editions.front().theme.facts()) {
    Hasher hash;
    hash.add(content);
    for (const Edition& edition : editions) add_shown(edition.strings, values, hash);
    prints.push_back({hash64(name), hash.value()});
  }
  ledger.see(&editions.front().theme.templates(), "templates", std::move(prints));
}

template <std::size_t N>
bool is_in(std::string_view path, const std::array<std::string_view, N>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](std::string_view folder) { return path.starts_with(folder); });
}

bool is_asset(std::string_view path) {
  return is_in(path,
               std::array<std::string_view, 5>{"style/", "script/", "worker/", "fonts/", "image/"});
}

/// Whether a file is in the lists of templates and strings.
bool is_seen_by_name(std::string_view path) {
  return is_in(path, std::array<std::string_view, 3>{"templates/", "partials/", "strings/"});
}

}  // namespace

std::vector<std::uint64_t> see_lists(const std::vector<Edition>& editions,
                                     const Diagnostics& problems,
                                     const std::vector<std::string>& paths, const Wholes& wholes,
                                     Ledger& ledger) {
  const Edition& first = editions.front();
  auto prints = corpus::fingerprints(first.corpus);
  std::vector<std::uint64_t> documents;
  if (prints) {
    for (std::size_t i = 0; i < prints->documents.size(); ++i) {
      Hasher hash;
      hash.add(prints->documents[i].content).add(prints->names[i].content);
      documents.push_back(hash.add(prints->texts[i].content).value());
    }
    ledger.see(&first.corpus.documents, "documents", prints->documents);
    ledger.see(&first.corpus.names, "names", std::move(prints->names));
    ledger.see(&first.corpus.texts, "texts", std::move(prints->texts));
    ledger.see(&first.corpus.findings, "findings", std::move(prints->findings));
    ledger.see(&first.corpus.outlines, "outlines", std::move(prints->outlines));
    ledger.see(&first.corpus.hit_words, "hit-words", std::move(prints->hit_words));
    ledger.see(&first.corpus.surrounding_words, "surrounding-words",
               std::move(prints->surroundings));
    ledger.see(&first.corpus.cited, "cited", std::move(prints->cited));
    ledger.see(&first.corpus.cited_names, "cited-names", std::move(prints->cited_names));
  }
  for (const Edition& edition : editions) {
    see_index(edition, ledger);
    if (prints) see_neighbours(edition, prints->documents, ledger);
    see_subject_names(edition, ledger);
    see_choices(edition, ledger);
    see_strings(edition, ledger);
  }
  see_subjects(first.corpus, ledger);
  see_templates(editions, ledger);
  ledger.see(&wholes.problems, "problems", whole(hash_of(problems)));
  std::uint64_t all_paths = 0;
  for (const std::string& path : paths) all_paths += hash64(path);
  ledger.see(&wholes.paths, "paths", whole(all_paths));
  Hasher all_assets;
  for (const auto& [path, bytes] : assets(first.theme)) all_assets.add(path).add(bytes);
  ledger.see(&wholes.assets, "assets", whole(all_assets.value()));
  return documents;
}

std::string key_of(const theme::Theme& theme, const Options& options) {
  const auto& [base_url, books, archive, search, data, parallel] = options;
  std::string key = base_url;
  for (const bool part : {books, archive, search, data, parallel}) key += part ? "\n1" : "\n0";
  for (const auto& [path, file] : theme.files()) {
    if (is_asset(path) || is_seen_by_name(path)) continue;
    key += "\n" + path + " " + hash_hex(file.bytes);
  }
  return hash_hex(key);
}

}  // namespace ibidem::output
