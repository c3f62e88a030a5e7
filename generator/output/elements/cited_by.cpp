#include "elements/cited_by.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/place_finder.h"
#include "elements/rich_html.h"

#include <algorithm>
#include <optional>

namespace ibidem::output {
namespace {

/// How many references the list behind one passage names; the list of the document has all.
constexpr std::size_t most_places = 40;

theme::Object place_of(const Edition& edition, std::string_view page, const Citing& reference,
                       PlaceFinder& finder) {
  const auto& record = edition.corpus.named(reference.document);
  const auto place = finder.find(*reference.text, reference.citation.in);
  const auto path = document_path(record.document.slug);
  theme::Html text;
  append_plain(text.text, reference.citation.text,
               index::shown_language(edition.corpus, record, edition.language));
  auto name = place ? place_name(edition, *place) : edition.strings("place-passage");
  if (reference.citation.doubtful) name = edition.strings("doubtful", {{"target", name}});
  return {
      {"href", relative_link(page, path + "#" + std::string(reference.citation.in))},
      {"place", std::move(name)},
      {"text", std::move(text)},
  };
}

/// The words around a reference with the reference marked; empty where none are kept.
std::string around(const Edition& edition, const Citing& reference, PlaceFinder& finder) {
  const auto& [document, outline, citation, number] = reference;
  const auto& record = edition.corpus.named(document);
  const auto language = index::shown_language(edition.corpus, record, edition.language);
  const auto* text = edition.corpus.with_surroundings(document, language);
  const auto found = std::lower_bound(text->surroundings.begin(), text->surroundings.end(), number,
                                      [](const corpus::Surroundings& words, std::uint32_t wanted) {
                                        return words.citation < wanted;
                                      });
  if (found == text->surroundings.end() || found->citation != number) return {};
  const std::string all = edition.corpus.words(*text, *found);
  const std::string_view words = all;
  std::string html = " <span class=\"around\"";
  if (const auto lang = foreign(edition, language); !lang.empty()) html += " lang=\"" + lang + '"';
  html += '>';
  append_plain(html, words.substr(0, found->split), language);
  const auto note = found->of_call ? finder.find(*text, citation.in) : std::nullopt;
  html += note ? "<mark class=\"call\">" : "<mark>";
  append_plain(html, note ? note->number : citation.text, language);
  html += "</mark>";
  append_plain(html, words.substr(found->split), language);
  return html + "</span>";
}

std::string words_of_count(const Edition& edition, std::size_t count) {
  return edition.strings("count-references", {{"count", static_cast<std::int64_t>(count)}});
}

}  // namespace

std::vector<Citing> citing(const Edition& edition, const corpus::Cited& cited) {
  std::vector<Citing> result;
  for (const auto& backlink : cited.by) {
    if (cited.document == backlink.document) continue;
    const auto& record = edition.corpus.named(backlink.document);
    if (index::shown_language(edition.corpus, record, edition.language) != *backlink.language) {
      continue;
    }
    const auto* text = edition.corpus.outlined(backlink.document, *backlink.language);
    result.push_back(
        {backlink.document, text, text->citations[backlink.citation], backlink.citation});
  }
  return result;
}

theme::List citing_documents(const Edition& edition, std::string_view page,
                             const std::vector<Citing>& references) {
  theme::List documents;
  PlaceFinder finder;
  for (std::size_t i = 0; i < references.size();) {
    const auto document = references[i].document;
    theme::List places;
    std::string_view last;
    const auto first = i;
    for (; i < references.size() && references[i].document == document; ++i) {
      // A passage that cites the document several times is linked once.
      if (references[i].citation.in == last) continue;
      last = references[i].citation.in;
      places.push_back(place_of(edition, page, references[i], finder));
    }
    auto entry = document_entry(edition, page, document);
    entry.emplace("count", words_of_count(edition, i - first));
    entry.emplace("places", std::move(places));
    documents.push_back(std::move(entry));
  }
  return documents;
}

std::map<std::string, std::vector<Citing>, std::less<>> by_target(
    const std::vector<Citing>& references, std::string_view path) {
  std::map<std::string, std::vector<Citing>, std::less<>> result;
  for (const auto& reference : references) {
    const std::string_view href = reference.citation.href;
    const auto anchor = href.find('#');
    if (anchor == std::string_view::npos || href.substr(0, anchor) != path) continue;
    result[std::string(href.substr(anchor + 1))].push_back(reference);
  }
  return result;
}

std::string cited_here(const Edition& edition, std::string_view page,
                       const std::vector<Citing>& references) {
  if (references.empty()) return {};
  PlaceFinder finder;
  std::string html = "<details class=\"cited-here\"><summary>";
  theme::append_escaped(
      html,
      edition.strings("cited-here", {{"count", static_cast<std::int64_t>(references.size())}}));
  html += "</summary><ul>";
  const auto shown = std::min(references.size(), most_places);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& reference = references[i];
    const auto& record = edition.corpus.named(reference.document);
    const auto place = place_of(edition, page, reference, finder);
    html += "<li><a href=\"";
    theme::append_escaped(html, *place.find("href")->text());
    html += "\">";
    theme::append_escaped(html, record.document.facts.symbol);
    if (const auto country = submitter(edition, record)) {
      html += " – ";
      theme::append_escaped(html, country_name(edition, *country));
    }
    html += ", ";
    theme::append_escaped(html, *place.find("place")->text());
    html += "</a>" + around(edition, reference, finder) + "</li>";
  }
  if (const auto left = static_cast<std::int64_t>(references.size() - shown); left > 0) {
    html += "<li><a href=\"#cited-by\">";
    theme::append_escaped(html, edition.strings("cited-here-more", {{"count", left}}));
    html += "</a></li>";
  }
  html += "</ul></details>";
  return html;
}

}  // namespace ibidem::output
