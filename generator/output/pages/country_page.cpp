#include "elements/book_paths.h"
#include "elements/cites.h"
#include "elements/links.h"
#include "elements/names.h"
#include "elements/parts.h"
#include "elements/positions.h"
#include "pages/pages.h"

namespace ibidem::output {
namespace {

constexpr std::string_view countries_index = "countries/index.html";
/// Enough to see what a State relies on; its submissions tell the rest.
constexpr std::size_t most_documents_cited = 12;

void add_head(const Edition& edition, std::string_view path, const index::CountryEntry& entry,
              theme::Object& values) {
  const auto& country = edition.corpus.countries.all()[entry.country];
  values.emplace("heading", country_name(edition, entry.country));
  values.emplace("code", country.iso3);
  values.emplace("group", edition.strings.named("group-", country.group));
  values.emplace(
      "membership",
      edition.strings(country.membership == Country::Membership::member     ? "member-state"
                      : country.membership == Country::Membership::observer ? "observer-state"
                                                                            : "organization"));
  values.emplace("countries_page", relative_link(path, countries_index));
}

theme::List submissions_of(const Edition& edition, std::string_view path,
                           const index::CountryEntry& entry) {
  theme::List submissions;
  for (const auto submission : entry.submissions) {
    auto document = document_entry(edition, path, submission);
    const auto& parent = edition.corpus.named(submission).parent;
    document.emplace("report", parent ? theme::Value(document_entry(edition, path, *parent))
                                      : theme::Value(false));
    submissions.push_back(std::move(document));
  }
  return submissions;
}

/// The subjects of which its submissions do not speak.
theme::List silent_on(const Edition& edition, std::string_view path,
                      const index::CountryEntry& entry) {
  theme::List subjects;
  if (entry.submissions.empty()) return subjects;
  for (std::uint32_t subject = 0; subject < edition.corpus.subjects.count(); ++subject) {
    if (index::position_on(entry, subject) != nullptr) continue;
    subjects.push_back(
        theme::Object{{"name", subject_label(edition, subject)},
                      {"href", relative_link(path, subject_path(edition, subject))}});
  }
  return subjects;
}

}  // namespace

Result<std::string> country_page(const Edition& edition, std::size_t index) {
  const auto& entry = edition.index.countries[index];
  const auto name = country_name(edition, entry.country);
  const auto path = country_path(edition, entry.country);
  auto values = frame(
      edition, {path, name, edition.strings("country-description", {{"name", name}}), "countries"});
  add_head(edition, path, entry, values);
  values.emplace("book", edition.options.books && !entry.submissions.empty()
                             ? relative_link(path, country_book_path(edition, entry.country))
                             : std::string());
  values.emplace("pack", entry.submissions.empty()
                             ? std::string()
                             : relative_link(path, pack_path(edition, entry.country)));
  values.emplace("compare", entry.positions.empty()
                                ? std::string()
                                : relative_link(path, compare_path(edition, entry.country)));
  values.emplace("submissions_count",
                 counted(edition, "count-submissions", entry.submissions.size()));
  values.emplace("passages_count", counted(edition, "count-passages", entry.named));
  values.emplace("submissions", submissions_of(edition, path, entry));
  values.emplace("positions",
                 positions_by_subject(edition, path, entry, entry.newest_submissions, true));
  values.emplace("silent", silent_on(edition, path, entry));
  values.emplace("cites", most_cited(edition, path, entry.submissions, most_documents_cited));
  values.emplace("cited_by", cited_by_others(edition, path, entry));
  values.emplace("mentions", mentions_by_others(edition, path, entry, entry.newest_mentions));
  values.emplace("parts", part_links(edition, path, path, entry.parts));
  if (!entry.news.empty()) values.insert_or_assign("feed", feed_of(path));
  return edition.theme.render("country", std::move(values));
}

Result<std::string> country_part_page(const Edition& edition, std::size_t index, std::size_t part) {
  const auto& entry = edition.index.country_with_part(index, part);
  const auto& documents = entry.parts[part].documents;
  const auto first = country_path(edition, entry.country);
  const auto path = part_path(first, entry.parts[part]);
  const auto name = country_name(edition, entry.country);
  auto values =
      frame(edition, {path, name + ", " + part_name(edition, entry.parts[part]),
                      edition.strings("country-description", {{"name", name}}), "countries"});
  add_head(edition, path, entry, values);
  add_part(edition, first, entry.parts, part, values);
  values.emplace("country_page", relative_link(path, first));
  values.emplace("positions", positions_by_subject(edition, path, entry, documents, false));
  values.emplace("mentions", mentions_by_others(edition, path, entry, documents));
  return edition.theme.render("country-part", std::move(values));
}

}  // namespace ibidem::output
