#include "elements/positions.h"

#include "elements/cited_by.h"
#include "elements/links.h"
#include "elements/mentions.h"
#include "elements/names.h"

#include <vector>

namespace ibidem::output {
namespace {

theme::List documents_of(const Edition& edition, std::string_view page,
                         const index::Position& position,
                         const std::optional<index::Stretch>& shown) {
  theme::List documents;
  if (!shown) return documents;
  for (const auto document : index::within(edition.corpus, position.mentions, *shown)) {
    documents.push_back(mentions_of_document(edition, page, document,
                                             {Mentioned::Kind::subject, position.subject}));
  }
  return documents;
}

/// The pages by year with passages that are not shown here.
theme::List elsewhere(const Edition& edition, std::string_view page,
                      const index::CountryEntry& country, const index::Position& position) {
  const auto first = country_path(edition, country.country);
  theme::List links;
  for (const auto& part : country.parts) {
    if (index::within(edition.corpus, position.mentions, part.documents).empty()) continue;
    links.push_back(theme::Object{
        {"name", part_name(edition, part)},
        {"href", relative_link(page, part_path(first, part) + "#" +
                                         position_anchor(edition, position.subject))}});
  }
  return links;
}

}  // namespace

std::string position_anchor(const Edition& edition, std::uint32_t subject) {
  return "subject-" + edition.corpus.subjects.id(subject);
}

theme::List positions_by_subject(const Edition& edition, std::string_view page,
                                 const index::CountryEntry& country,
                                 const std::optional<index::Stretch>& shown, bool all) {
  theme::List list;
  for (const auto& position : country.positions) {
    auto documents = documents_of(edition, page, position, shown);
    if (documents.empty() && !all) continue;
    const bool is_whole = documents.size() == position.mentions.size();
    list.push_back(theme::Object{
        {"id", position_anchor(edition, position.subject)},
        {"name", subject_label(edition, position.subject)},
        {"href", relative_link(page, subject_path(edition, position.subject))},
        {"count", counted(edition, "count-passages", position.passages)},
        {"number", written_number(edition, position.passages)},
        {"since", position.since ? edition.strings("position-since",
                                                   {{"year", std::to_string(*position.since)}})
                                 : std::string()},
        {"documents", std::move(documents)},
        {"elsewhere",
         is_whole || !all ? theme::List() : elsewhere(edition, page, country, position)},
    });
  }
  return list;
}

theme::List mentions_by_others(const Edition& edition, std::string_view page,
                               const index::CountryEntry& country,
                               const std::optional<index::Stretch>& shown) {
  theme::List list;
  if (!shown) return list;
  for (const auto document : index::within(edition.corpus, country.mentions, *shown)) {
    if (submitter(edition, edition.corpus.named(document)) == country.country) continue;
    list.push_back(
        mentions_of_document(edition, page, document, {Mentioned::Kind::country, country.country}));
  }
  return list;
}

theme::List cited_by_others(const Edition& edition, std::string_view page,
                            const index::CountryEntry& country) {
  std::vector<Citing> references;
  for (const auto& link : country.cited_by) {
    const auto* text = edition.corpus.outlined(link.document, *link.language);
    references.push_back({link.document, text, text->citations[link.citation], link.citation});
  }
  return citing_documents(edition, page, references);
}

}  // namespace ibidem::output
