#include "elements/links.h"
#include "elements/names.h"
#include "elements/positions.h"
#include "pages/pages.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "matrix.html";
/// Columns that a reader can take in.
constexpr std::size_t most_subjects = 60;

/// The subjects of the columns, indices into Index::subjects in its order: the most treated ones
/// where there are too many.
std::vector<std::size_t> columns_of(const index::Index& index) {
  std::vector<std::size_t> columns(index.subjects.size());
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = i;
  if (columns.size() <= most_subjects) return columns;
  std::stable_sort(columns.begin(), columns.end(), [&](std::size_t a, std::size_t b) {
    return index.subjects[a].paragraphs > index.subjects[b].paragraphs;
  });
  columns.resize(most_subjects);
  std::sort(columns.begin(), columns.end());
  return columns;
}

/// Four shades, so that a reader sees where much is said.
std::string_view shade(std::size_t passages) {
  return passages == 0 ? "0" : passages < 3 ? "1" : passages < 6 ? "2" : passages < 12 ? "3" : "4";
}

theme::Object cell(const Edition& edition, const index::CountryEntry& country,
                   std::uint32_t subject) {
  const auto* position = index::position_on(country, subject);
  const auto passages = position == nullptr ? 0 : position->passages;
  return {
      {"href", position == nullptr ? std::string()
                                   : country_path(edition, country.country) + "#" +
                                         position_anchor(edition, subject)},
      {"count", written_number(edition, passages)},
      {"shade", shade(passages)},
  };
}

theme::List rows_of(const Edition& edition, const std::vector<std::size_t>& columns) {
  theme::List rows;
  for (const auto& country : edition.index.countries) {
    if (country.submissions.empty()) continue;
    const auto& facts = edition.corpus.countries.all()[country.country];
    theme::List cells;
    for (const auto column : columns) {
      cells.push_back(cell(edition, country, edition.index.subjects[column].subject));
    }
    rows.push_back(theme::Object{
        {"name", country_name(edition, country.country)},
        {"href", country_path(edition, country.country)},
        {"group", facts.group},
        {"submissions", written_number(edition, country.submissions.size())},
        {"spoken", written_number(edition, country.positions.size())},
        {"cells", std::move(cells)},
    });
  }
  return rows;
}

/// Who spoke of a subject first: the State, or several of the same year.
theme::List first_voices(const Edition& edition, const index::SubjectEntry& subject,
                         std::optional<int>& year) {
  for (const auto& voice : subject.voices) {
    if (voice.since && (!year || *voice.since < *year)) year = voice.since;
  }
  constexpr std::size_t most_names = 3;
  theme::List names;
  for (const auto& voice : subject.voices) {
    if (!year || voice.since != year) continue;
    if (names.size() == most_names) return {};  // all at once: the year says enough
    names.push_back(theme::Object{{"name", country_name(edition, voice.country)},
                                  {"href", country_path(edition, voice.country) + "#" +
                                               position_anchor(edition, subject.subject)}});
  }
  return names;
}

theme::List columns_and_silence(const Edition& edition, const std::vector<std::size_t>& columns) {
  theme::List list;
  for (const auto column : columns) {
    const auto& subject = edition.index.subjects[column];
    const auto page = subject_path(edition, subject.subject);
    std::optional<int> year;
    auto first = first_voices(edition, subject, year);
    list.push_back(theme::Object{
        {"name", subject_label(edition, subject.subject)},
        {"href", page},
        {"speaking", written_number(edition, subject.voices.size())},
        {"silent", written_number(edition, subject.silent.size())},
        {"silent_href", subject.silent.empty() ? std::string() : page + "#silent"},
        {"first_year", year ? std::to_string(*year) : std::string()},
        {"first", std::move(first)},
    });
  }
  return list;
}

}  // namespace

theme::List groups_to_choose(const Edition& edition) {
  theme::List groups;
  for (const auto& group : edition.index.by_region) {
    groups.push_back(theme::Object{{"value", group.label},
                                   {"name", edition.strings.named("group-", group.label)}});
  }
  return groups;
}

Result<std::string> matrix_page(const Edition& edition) {
  const auto title = edition.strings("matrix-title");
  const auto columns = columns_of(edition.index);
  const auto rest = edition.index.subjects.size() - columns.size();
  auto values = frame(edition, {path, title, edition.strings("matrix-explained"), "countries"});
  values.emplace("heading", title);
  values.emplace("limit",
                 rest == 0 ? std::string()
                           : edition.strings("matrix-limit",
                                             {{"count", static_cast<std::int64_t>(columns.size())},
                                              {"rest", static_cast<std::int64_t>(rest)}}));
  values.emplace("compare_page", "compare.html");
  values.emplace("groups", groups_to_choose(edition));
  values.emplace("columns", columns_and_silence(edition, columns));
  values.emplace("rows", rows_of(edition, columns));
  return edition.theme.render("matrix", std::move(values));
}

}  // namespace ibidem::output
