#include "translations.h"

#include "content_file.h"

#include "alignment/compare.h"
#include "corpus/translations.h"
#include "metadata/acceptances.h"

#include <algorithm>
#include <utility>

namespace ibidem::corpus {
namespace {

std::vector<alignment::NamedState> states_of(const MadeText& record) {
  std::vector<alignment::NamedState> states;
  for (const Hit& hit : record.countries) {
    states.push_back({record.places[hit.place].id, hit.which,
                      std::string_view(record.words).substr(hit.words + hit.before, hit.match)});
  }
  return states;
}

std::vector<Acceptance> acceptances_of(const Folder& folder, const Corpus& corpus,
                                       MadeFolder& loaded) {
  if (!folder.has_acceptances) return {};
  const auto yaml =
      read_content(corpus.content, folder.acceptances(), loaded.diagnostics, &loaded.files);
  if (!yaml) return {};
  return metadata::parse_acceptances(*yaml, shown_path(corpus.content, folder.acceptances()),
                                     loaded.diagnostics);
}

std::optional<alignment::Basis> basis_of(const Folder& folder, const Corpus& corpus,
                                         const Language& translation, MadeFolder& loaded) {
  const auto file = folder.bases.find(translation);
  if (file == folder.bases.end()) return std::nullopt;
  const auto text = read_content(corpus.content, file->second, loaded.diagnostics, &loaded.files);
  if (!text) return std::nullopt;
  return alignment::parse_basis(*text, shown_path(corpus.content, file->second),
                                loaded.diagnostics);
}

}  // namespace

std::optional<Language> source_language(const std::map<Language, Status>& texts, const Facts& facts,
                                        const Portal& portal) {
  std::vector<Language> official;
  for (const auto& [language, status] : texts) {
    if (status == Status::official) official.push_back(language);
  }
  if (official.size() == 1) return official.front();
  const auto may_be = [&](const Language& language) {
    const auto text = texts.find(language);
    return text != texts.end() && (official.empty() || text->second == Status::official);
  };
  if (facts.original_language && may_be(*facts.original_language)) return facts.original_language;
  for (const Language& language : portal.languages) {
    if (may_be(language)) return language;
  }
  return std::nullopt;
}

std::vector<Finding> compare_languages(const Folder& folder, const Corpus& corpus,
                                       const std::map<Language, Text>& texts, MadeFolder& loaded) {
  std::vector<Finding> findings;
  const std::vector<Acceptance> acceptances = acceptances_of(folder, corpus, loaded);
  std::map<Language, Status> status;
  for (const auto& [language, text] : texts) status[language] = text.status;
  const auto source = source_language(status, *loaded.facts, corpus.portal);
  if (!source) return findings;
  const auto side = [&](const Language& language) -> const MadeText& {
    return loaded.texts.at(language);
  };
  const auto states_here =
      texts.size() > 1 ? states_of(side(*source)) : std::vector<alignment::NamedState>();
  for (const auto& [language, text] : texts) {
    if (language == *source) continue;
    const auto states_there = states_of(side(language));
    const auto basis = basis_of(folder, corpus, language, loaded);
    const alignment::Known known{corpus.countries, corpus.glossary, folder.slug,
                                 corpus.countries.by_iso2(loaded.facts->country.value_or("")),
                                 basis ? &*basis : nullptr};
    auto found = alignment::compare({texts.at(*source), side(*source).citations, states_here},
                                    {text, side(language).citations, states_there}, known);
    alignment::accept(acceptances, *source, language, found);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  return findings;
}

}  // namespace ibidem::corpus
