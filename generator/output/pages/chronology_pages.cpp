#include "elements/links.h"
#include "elements/names.h"
#include "elements/parts.h"
#include "language/dates.h"
#include "pages/pages.h"

#include <map>
#include <set>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "chronology.html";

struct Year {
  std::size_t documents = 0;
  std::size_t submissions = 0;
  std::set<int> sessions;
};

/// Submissions count in the year of their report, where they are read.
void count(const Edition& edition, std::size_t part, Year& year) {
  for (const auto document : index::documents_of_part(edition.corpus, edition.index, part)) {
    const auto& record = edition.corpus.documents[document];
    const bool is_submission = record.document.facts.kind == Kind::submission;
    (is_submission ? year.submissions : year.documents) += 1;
    year.submissions += record.submissions.size();
    if (record.document.facts.session) year.sessions.insert(*record.document.facts.session);
  }
}

std::string session_names(const Edition& edition, const std::set<int>& sessions) {
  std::string names;
  for (const int session : sessions) {
    if (!names.empty()) names += ", ";
    names += edition.strings("session-number", {{"number", static_cast<std::int64_t>(session)}});
  }
  return names;
}

theme::Object year_entry(const Edition& edition, const index::Part& first, const Year& year,
                         theme::List pages) {
  return {
      {"year", first.year ? std::to_string(*first.year) : edition.strings("undated")},
      {"pages", std::move(pages)},
      {"documents", written_number(edition, year.documents)},
      {"submissions", written_number(edition, year.submissions)},
      {"sessions", session_names(edition, year.sessions)},
  };
}

theme::List years_of(const Edition& edition) {
  const auto& parts = edition.index.chronology_parts;
  theme::List list;
  for (std::size_t i = 0; i < parts.size();) {
    Year year;
    theme::List pages;
    const auto first = i;
    for (; i < parts.size() && parts[i].year == parts[first].year; ++i) {
      count(edition, i, year);
      pages.push_back(theme::Object{{"name", part_name(edition, parts[i])},
                                    {"href", part_path(path, parts[i])}});
    }
    list.push_back(year_entry(edition, parts[first], year, std::move(pages)));
  }
  return list;
}

theme::Object event(const Edition& edition, std::string_view page, std::uint32_t document) {
  const auto& record = edition.corpus.documents[document];
  const auto& facts = record.document.facts;
  auto entry = document_entry(edition, page, document);
  entry.emplace("session",
                facts.session
                    ? edition.strings("session-number",
                                      {{"number", static_cast<std::int64_t>(*facts.session)}})
                    : std::string());
  entry.emplace("adopted", facts.adopted
                               ? edition.strings("chronology-adopted",
                                                 {{"date", written_date(edition, facts.adopted)}})
                               : std::string());
  entry.emplace("with", record.submissions.empty()
                            ? std::string()
                            : counted(edition, "chronology-with", record.submissions.size()));
  return entry;
}

/// The documents by month, newest first.
theme::List months_of(const Edition& edition, std::string_view page, std::size_t part) {
  theme::List months;
  theme::List documents;
  std::string month;
  const auto close = [&] {
    if (documents.empty()) return;
    months.push_back(theme::Object{{"month", month}, {"documents", std::move(documents)}});
    documents = {};
  };
  for (const auto document : index::documents_of_part(edition.corpus, edition.index, part)) {
    const auto& date = edition.corpus.named(document).document.facts.date;
    auto own = date ? language::written_month(date->year, date->month, edition.language)
                    : edition.strings("undated");
    if (own != month) close();
    month = std::move(own);
    documents.push_back(event(edition, page, document));
  }
  close();
  return months;
}

}  // namespace

Result<std::string> chronology_page(const Edition& edition) {
  const auto title = edition.strings("chronology-title");
  auto values = frame(edition, {path, title, edition.strings("chronology-explained"), "documents"});
  values.emplace("heading", title);
  values.emplace("years", years_of(edition));
  return edition.theme.render("chronology", std::move(values));
}

Result<std::string> chronology_part_page(const Edition& edition, std::size_t part) {
  const auto& parts = edition.index.chronology_parts.untracked();
  const auto page = part_path(path, parts[part]);
  const auto title = edition.strings("chronology-title");
  auto values = frame(edition, {page, title + ", " + part_name(edition, parts[part]),
                                edition.strings("chronology-explained"), "documents"});
  values.emplace("heading", title);
  values.emplace("chronology_page", relative_link(page, path));
  add_part(edition, path, parts, part, values);
  values.emplace("months", months_of(edition, page, part));
  return edition.theme.render("chronology-part", std::move(values));
}

}  // namespace ibidem::output
