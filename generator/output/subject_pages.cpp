#include "links.h"
#include "mentions.h"
#include "names.h"
#include "pages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view subjects_index = "subjects/index.html";

theme::Value counted(const Edition& edition, std::string_view key, std::size_t count) {
  return edition.strings(key, {{"count", static_cast<std::int64_t>(count)}});
}

theme::Object subject_link(const Edition& edition, std::string_view page, std::uint32_t subject) {
  return {{"href", relative_link(page, subject_path(edition, subject))},
          {"name", subject_label(edition, subject)}};
}

theme::List subject_links(const Edition& edition, std::string_view page,
                          const std::vector<std::uint32_t>& subjects) {
  theme::List list;
  for (const auto subject : subjects) list.push_back(subject_link(edition, page, subject));
  return list;
}

std::optional<std::uint32_t> broader(const Edition& edition, std::uint32_t subject) {
  const auto& id = edition.corpus.subjects.all()[subject].broader;
  return id ? edition.corpus.subjects.by_id(*id) : std::nullopt;
}

/// How deep a subject stands in the scheme, which has no circles.
int depth_of(const Edition& edition, std::uint32_t subject) {
  int depth = 0;
  for (auto above = broader(edition, subject); above; above = broader(edition, *above)) ++depth;
  return depth;
}

/// The submissions of each State, in the order of the States' names.
theme::List by_country(const Edition& edition, std::string_view page,
                       const index::SubjectEntry& entry) {
  std::map<std::size_t, std::pair<std::uint32_t, theme::List>> countries;
  for (const auto& mentions : entry.mentions) {
    const auto country = submitter(edition, edition.corpus.documents[mentions.document]);
    if (!country) continue;
    auto& [which, documents] = countries[edition.country_order[*country]];
    which = *country;
    documents.push_back(mentions_of_document(edition, page, mentions, HitsOf::subjects));
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

theme::List by_document(const Edition& edition, std::string_view page,
                        const index::SubjectEntry& entry) {
  theme::List list;
  for (const auto& mentions : entry.mentions) {
    if (submitter(edition, edition.corpus.documents[mentions.document])) continue;
    list.push_back(mentions_of_document(edition, page, mentions, HitsOf::subjects));
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

}  // namespace

Result<std::string> subject_page(const Edition& edition, std::size_t index) {
  const auto& entry = edition.index.subjects[index];
  const auto& subject = edition.corpus.subjects.all()[entry.subject];
  const auto label = subject_label(edition, entry.subject);
  const auto path = subject_path(edition, entry.subject);
  const auto note = in_language(subject.scope_note, edition);
  auto values = frame(edition, {path, label, note, "subjects"});
  const auto above = broader(edition, entry.subject);
  values.emplace("heading", label);
  values.emplace("scope_note", note);
  values.emplace("subjects_page", relative_link(path, subjects_index));
  values.emplace("broader",
                 above ? theme::List{subject_link(edition, path, *above)} : theme::List{});
  values.emplace("narrower", subject_links(edition, path, entry.narrower));
  values.emplace("together", together(edition, path, entry));
  values.emplace("paragraphs_count", counted(edition, "count-passages", entry.paragraphs));
  values.emplace("documents", by_document(edition, path, entry));
  values.emplace("countries", by_country(edition, path, entry));
  return edition.theme.render("subject", std::move(values));
}

Result<std::string> subjects_page(const Edition& edition) {
  const auto title = edition.strings("nav-subjects");
  auto values = frame(edition, {subjects_index, title, {}, "subjects"});
  theme::List subjects;
  for (const auto& entry : edition.index.subjects) {
    auto link = subject_link(edition, subjects_index, entry.subject);
    link.emplace("depth", std::to_string(depth_of(edition, entry.subject)));
    link.emplace("count", counted(edition, "count-passages", entry.paragraphs));
    link.emplace("scope_note",
                 in_language(edition.corpus.subjects.all()[entry.subject].scope_note, edition));
    subjects.push_back(std::move(link));
  }
  values.emplace("heading", title);
  values.emplace("count", counted(edition, "count-subjects", subjects.size()));
  values.emplace("subjects", std::move(subjects));
  return edition.theme.render("subjects", std::move(values));
}

}  // namespace ibidem::output
