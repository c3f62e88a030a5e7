#include "tie_documents.h"

#include "language/collation.h"
#include "model/modification.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace ibidem::corpus {
namespace {

// What the submissions of each State are sorted by: its name in the language shown first. Nothing
// where it has none.
std::vector<std::optional<std::string>> keys_of_countries(const Corpus& corpus) {
  std::vector<std::optional<std::string>> keys;
  if (corpus.portal.languages.empty()) return keys;
  const Language& language = corpus.portal.languages.front();
  for (const Country& country : corpus.countries.all()) {
    auto& key = keys.emplace_back();
    const auto names = country.names.find(language);
    if (names == country.names.end()) continue;
    const auto& forms = names->second;
    key = language::sort_key(forms.sort.empty() ? forms.name : forms.sort, language);
  }
  return keys;
}

void tie_submissions(Corpus& corpus) {
  const auto keys_of_all = keys_of_countries(corpus);
  const auto key_of = [&](const Record& record) -> std::string_view {
    const auto country = corpus.countries.by_iso2(record.document.facts.country.value_or(""));
    if (!country || keys_of_all.empty() || !keys_of_all[*country]) return record.document.slug;
    return *keys_of_all[*country];
  };
  std::vector<std::string_view> keys(corpus.documents.size());
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    Record& record = corpus.documents[i];
    if (!record.document.facts.parent) continue;
    record.parent = corpus.by_slug(slug(*record.document.facts.parent));
    if (!record.parent) continue;
    keys[i] = key_of(record);
    corpus.documents[*record.parent].submissions.push_back(i);
  }
  for (Record& record : corpus.documents) {
    std::sort(record.submissions.begin(), record.submissions.end(),
              [&](std::uint32_t a, std::uint32_t b) {
                return std::pair(keys[a], a) < std::pair(keys[b], b);
              });
  }
}

// By the kind of the modification and its number, which its symbol has.
void tie_modifications(Corpus& corpus) {
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    Record& record = corpus.documents[i];
    const auto found = modification(record.document.facts.symbol);
    if (!found || record.document.facts.parent) continue;
    record.modifies = corpus.by_slug(slug(found->of));
    if (record.modifies) corpus.documents[*record.modifies].modified_by.push_back(i);
  }
  const auto order = [&](std::uint32_t document) {
    const auto found = modification(corpus.documents[document].document.facts.symbol);
    return std::tuple(found->kind, found->number, document);
  };
  for (Record& record : corpus.documents) {
    std::sort(record.modified_by.begin(), record.modified_by.end(),
              [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
  }
}

}  // namespace

void tie_documents(Corpus& corpus) {
  tie_submissions(corpus);
  tie_modifications(corpus);
}

}  // namespace ibidem::corpus
