#include "elements/mentions.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/rich_html.h"

#include <optional>

namespace ibidem::output {
namespace {

/// The stage that finds the hits cuts their surroundings at about 100 characters; much shorter ones
/// reach the end of the element.
constexpr std::size_t cut_from = 80;

theme::Html context_of(const corpus::HitWords& hit, const Language& language) {
  theme::Html html;
  html.text.reserve(hit.before.size() + hit.match.size() + hit.after.size() + 64);
  if (hit.before.size() >= cut_from) html.text += "… ";
  append_plain(html.text, hit.before, language);
  html.text += "<mark>";
  append_plain(html.text, hit.match, language);
  html.text += "</mark>";
  append_plain(html.text, hit.after, language);
  if (hit.after.size() >= cut_from) html.text += " …";
  return html;
}

}  // namespace

theme::Object mentions_of_document(const Edition& edition, std::string_view page,
                                   std::uint32_t document, const Mentioned& mentioned) {
  const auto& record = edition.corpus.named(document);
  const auto language = index::shown_language(edition.corpus, record, edition.language);
  const auto& text = *edition.corpus.with_hit_words(document, language);
  const bool of_subject = mentioned.kind == Mentioned::Kind::subject;
  const auto& hits = of_subject ? text.subjects : text.countries;
  const auto next = [&](std::size_t i) {
    while (i < hits.size() && hits[i].which != mentioned.which) ++i;
    return i;
  };
  const auto path = document_path(record.document.slug);
  theme::List passages;
  std::int64_t count = 0;
  std::optional<std::uint32_t> last;
  for (std::size_t i = next(0); i < hits.size();) {
    const auto& hit = hits[i];
    const auto place = text.places[hit.place];
    // A paragraph that speaks of a subject counts once with its points, as in the table of States.
    const auto passage = of_subject ? place.parent : hit.place;
    if (last != passage) ++count;
    last = passage;
    std::int64_t times = 0;
    for (; i < hits.size() && hits[i].place == hit.place; i = next(i + 1)) ++times;
    passages.push_back(theme::Object{
        {"href", relative_link(page, path + "#" + std::string(place.id))},
        {"place", place_name(edition, place)},
        {"context", context_of(edition.corpus.words(text, hit), language)},
        {"times", times > 1 ? edition.strings("times", {{"count", times}}) : std::string()},
    });
  }
  auto group = document_entry(edition, page, document);
  auto anchor = record.document.slug;
  for (char& c : anchor) {
    if (c == '/') c = '-';
  }
  group.emplace("anchor", "in-" + anchor);
  group.emplace("lang", foreign(edition, language));
  group.emplace("count", edition.strings("count-passages", {{"count", count}}));
  group.emplace("passages", std::move(passages));
  return group;
}

}  // namespace ibidem::output
