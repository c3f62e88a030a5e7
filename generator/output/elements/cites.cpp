#include "elements/cites.h"

#include "elements/cited_by.h"
#include "elements/links.h"
#include "elements/names.h"
#include "elements/place_finder.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ibidem::output {
namespace {

/// Where one document is cited, a passage once.
struct Places {
  std::size_t references = 0;
  theme::List list;
  std::string last;  ///< the link of the passage before
};

using PlacesBySymbol = std::map<std::string_view, Places>;

void add_places(const Edition& edition, std::string_view page, std::uint32_t document,
                bool name_document, PlacesBySymbol& found) {
  const auto& record = edition.corpus.named(document);
  const auto* text = edition.corpus.outlined(
      document, index::shown_language(edition.corpus, record, edition.language));
  if (text == nullptr) return;
  const auto& symbol = record.document.facts.symbol;
  const auto path = document_path(record.document.slug);
  PlaceFinder places;
  for (const auto& citation : text->citations) {
    if (citation.target.empty() || citation.via == Via::internal || citation.target == symbol) {
      continue;
    }
    auto& of_target = found[citation.target];
    ++of_target.references;
    auto href = relative_link(page, path + "#" + std::string(citation.in));
    if (href == of_target.last) continue;
    const auto place = places.find(*text, citation.in);
    auto name = place ? place_name(edition, *place) : edition.strings("place-passage");
    if (name_document) name = symbol + ", " + name;
    of_target.last = href;
    of_target.list.push_back(theme::Object{{"href", std::move(href)}, {"place", std::move(name)}});
  }
}

theme::Object cited_document(const Edition& edition, std::string_view page,
                             const corpus::Cited& cited, Places places) {
  DocumentName name;
  if (cited.document) name = document_name(edition, edition.corpus.named(*cited.document));
  return {
      {"href", relative_link(page, document_path(cited.slug))},
      {"symbol", cited.symbol},
      {"name", std::move(name.html)},
      {"name_lang", name.language},
      {"count", edition.strings("count-references",
                                {{"count", static_cast<std::int64_t>(places.references)}})},
      {"places", std::move(places.list)},
  };
}

theme::List cited_documents(const Edition& edition, std::string_view page,
                            std::vector<PlacesBySymbol::value_type> found) {
  theme::List list;
  for (auto& [symbol, places] : found) {
    const auto* cited = edition.corpus.find_cited_name(symbol);
    if (cited != nullptr) list.push_back(cited_document(edition, page, *cited, std::move(places)));
  }
  return list;
}

}  // namespace

theme::List documents_cited(const Edition& edition, std::string_view page, std::uint32_t document) {
  PlacesBySymbol found;
  add_places(edition, page, document, false, found);
  return cited_documents(edition, page, {found.begin(), found.end()});
}

theme::List most_cited(const Edition& edition, std::string_view page,
                       const std::vector<std::uint32_t>& documents, std::size_t limit) {
  PlacesBySymbol found;
  for (const auto document : documents) {
    add_places(edition, page, document, documents.size() > 1, found);
  }
  std::vector<std::pair<std::string_view, std::size_t>> ranks;
  for (const auto& [symbol, places] : found) ranks.emplace_back(symbol, places.references);
  std::stable_sort(ranks.begin(), ranks.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (ranks.size() > limit) ranks.resize(limit);
  std::vector<PlacesBySymbol::value_type> first;
  for (const auto& [symbol, references] : ranks) {
    first.emplace_back(symbol, std::move(found.at(symbol)));
  }
  return cited_documents(edition, page, std::move(first));
}

}  // namespace ibidem::output
