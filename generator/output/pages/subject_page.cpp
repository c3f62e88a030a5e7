#include "elements/links.h"
#include "elements/mentions.h"
#include "elements/names.h"
#include "elements/parts.h"
#include "elements/positions.h"
#include "elements/rich_html.h"
#include "pages/pages.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view subjects_index = "subjects/index.html";

std::span<const std::uint32_t> shown(const Edition& edition, const index::SubjectEntry& entry,
                                     const std::optional<index::Stretch>& stretch) {
  if (!stretch) return {};
  return index::within(edition.corpus, entry.mentions, *stretch);
}

/// The submissions of each State, in the order of the States' names.
theme::List by_country(const Edition& edition, std::string_view page, std::uint32_t subject,
                       std::span<const std::uint32_t> mentions) {
  std::map<std::size_t, std::pair<std::uint32_t, theme::List>> countries;
  for (const auto document : mentions) {
    const auto country = submitter(edition, edition.corpus.named(document));
    if (!country) continue;
    auto& [which, documents] = countries[edition.country_order[*country]];
    which = *country;
    documents.push_back(
        mentions_of_document(edition, page, document, {Mentioned::Kind::subject, subject}));
  }
  theme::List list;
  for (auto& [order, country] : countries) {
    list.push_back(theme::Object{
        {"name", country_name(edition, country.first)},
        {"href", relative_link(page, country_path(edition, country.first))},
        {"code", edition.corpus.countries.all()[country.first].iso3},
        {"documents", std::move(country.second)},
    });
  }
  return list;
}

theme::List by_document(const Edition& edition, std::string_view page, std::uint32_t subject,
                        std::span<const std::uint32_t> mentions) {
  theme::List list;
  for (const auto document : mentions) {
    if (submitter(edition, edition.corpus.named(document))) continue;
    list.push_back(
        mentions_of_document(edition, page, document, {Mentioned::Kind::subject, subject}));
  }
  return list;
}

theme::List together(const Edition& edition, std::string_view page,
                     const index::SubjectEntry& entry) {
  theme::List list;
  for (const auto& [subject, paragraphs] : entry.together) {
    auto link = subject_link(edition, page, subject);
    link.emplace("count", written_number(edition, paragraphs));
    list.push_back(std::move(link));
  }
  return list;
}

/// Which States' submissions speak of it, how much and since when.
theme::List voices(const Edition& edition, std::string_view page,
                   const index::SubjectEntry& entry) {
  theme::List list;
  for (const auto& voice : entry.voices) {
    const auto& country = edition.corpus.countries.all()[voice.country];
    list.push_back(theme::Object{
        {"name", country_name(edition, voice.country)},
        {"href", relative_link(page, country_path(edition, voice.country) + "#" +
                                         position_anchor(edition, entry.subject))},
        {"group", country.group},
        {"group_name", edition.strings.named("group-", country.group)},
        {"passages", written_number(edition, voice.passages)},
        {"since", voice.since ? std::to_string(*voice.since) : std::string()},
    });
  }
  return list;
}

theme::List silent(const Edition& edition, std::string_view page,
                   const index::SubjectEntry& entry) {
  theme::List list;
  for (const auto country : entry.silent) {
    list.push_back(theme::Object{{"name", country_name(edition, country)},
                                 {"href", relative_link(page, country_path(edition, country))}});
  }
  return list;
}

/// The scheme around the subject.
void add_relations(const Edition& edition, std::string_view page, const index::SubjectEntry& entry,
                   theme::Object& values) {
  theme::List above;
  const auto& broader = edition.corpus.subjects.all()[entry.subject].broader;
  const auto subject = broader ? edition.corpus.subjects.by_id(*broader) : std::nullopt;
  if (subject) above.push_back(subject_link(edition, page, *subject));
  theme::List narrower;
  for (const auto below : entry.narrower) narrower.push_back(subject_link(edition, page, below));
  values.emplace("subjects_page", relative_link(page, subjects_index));
  values.emplace("broader", std::move(above));
  values.emplace("narrower", std::move(narrower));
  values.emplace("together", together(edition, page, entry));
}

std::string scope_of(const Edition& edition, std::uint32_t subject) {
  return typeset(in_language(edition.corpus.subjects.all()[subject].scope_note, edition),
                 edition.language);
}

}  // namespace

Result<std::string> subject_page(const Edition& edition, std::size_t index) {
  const auto& entry = edition.index.subjects[index];
  const auto label = subject_label(edition, entry.subject);
  const auto path = subject_path(edition, entry.subject);
  const auto note = scope_of(edition, entry.subject);
  auto values = frame(edition, {path, label, note, "subjects"});
  values.emplace("heading", label);
  values.emplace("scope_note", note);
  add_relations(edition, path, entry, values);
  values.emplace("paragraphs_count", counted(edition, "count-passages", entry.paragraphs));
  values.emplace("compare", entry.voices.size() < 2
                                ? std::string()
                                : relative_link(path, compare_path(edition, entry)));
  values.emplace("has_submitters", !entry.voices.empty() || !entry.silent.empty());
  values.emplace("voices", voices(edition, path, entry));
  values.emplace("voices_count", counted(edition, "count-countries", entry.voices.size()));
  values.emplace("silent", silent(edition, path, entry));
  values.emplace("silent_count", counted(edition, "count-countries", entry.silent.size()));
  values.emplace("documents", by_document(edition, path, entry.subject,
                                          shown(edition, entry, entry.newest_documents)));
  values.emplace("countries", by_country(edition, path, entry.subject,
                                         shown(edition, entry, entry.newest_submissions)));
  values.emplace("parts", part_links(edition, path, path, entry.parts));
  if (!entry.news.empty()) values.insert_or_assign("feed", feed_of(path));
  return edition.theme.render("subject", std::move(values));
}

Result<std::string> subject_part_page(const Edition& edition, std::size_t index, std::size_t part) {
  const auto& entry = edition.index.subject_with_part(index, part);
  const auto first = subject_path(edition, entry.subject);
  const auto path = part_path(first, entry.parts[part]);
  const auto label = subject_label(edition, entry.subject);
  auto values = frame(edition, {path, label + ", " + part_name(edition, entry.parts[part]),
                                scope_of(edition, entry.subject), "subjects"});
  const auto mentions = shown(edition, entry, entry.parts[part].documents);
  values.emplace("heading", label);
  values.emplace("subjects_page", relative_link(path, subjects_index));
  values.emplace("subject_page", relative_link(path, first));
  add_part(edition, first, entry.parts, part, values);
  values.emplace("documents", by_document(edition, path, entry.subject, mentions));
  values.emplace("countries", by_country(edition, path, entry.subject, mentions));
  return edition.theme.render("subject-part", std::move(values));
}

}  // namespace ibidem::output
