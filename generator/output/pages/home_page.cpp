#include "elements/book_paths.h"
#include "elements/links.h"
#include "elements/names.h"
#include "pages/pages.h"

namespace ibidem::output {
namespace {

constexpr std::string_view home = "index.html";
constexpr std::string_view documents = "documents/index.html";
/// Enough to see what is new; the rest is a link away.
constexpr std::size_t newest = 12;
/// On the list of documents; the chronology has all.
constexpr std::size_t most_documents = 400;

/// The newest documents by year, those without a date last under an empty year.
theme::List by_year(const Edition& edition, std::string_view page) {
  theme::List years;
  theme::List entries;
  std::string year;
  const auto close = [&] {
    if (entries.empty()) return;
    years.push_back(theme::Object{{"year", year}, {"documents", std::move(entries)}});
    entries = {};
  };
  std::size_t count = 0;
  for (const auto document : edition.index.chronology) {
    if (count++ == most_documents) break;
    const auto& date = edition.corpus.named(document).document.facts.date;
    auto own = date ? std::to_string(date->year) : std::string();
    if (own != year) close();
    year = std::move(own);
    entries.push_back(document_entry(edition, page, document));
  }
  close();
  return years;
}

std::size_t submissions(const Edition& edition) {
  std::size_t count = 0;
  for (const auto& entry : edition.index.countries) count += entry.submissions.size();
  return count;
}

}  // namespace

Result<std::string> home_page(const Edition& edition) {
  const auto description = in_language(edition.corpus.portal.description, edition);
  auto values = frame(edition, {home, {}, description, "home"});
  if (!edition.index.news.empty()) values.insert_or_assign("feed", "news.atom");
  const auto& chronology = edition.index.chronology;
  theme::List latest;
  for (std::size_t i = 0; i < chronology.size() && i < newest; ++i) {
    latest.push_back(document_entry(edition, home, chronology[i]));
  }
  values.emplace("documents", std::move(latest));
  values.emplace("has_more", chronology.size() > newest);
  values.emplace("documents_page", relative_link(home, documents));
  values.emplace("documents_count", counted(edition, "count-documents", chronology.size()));
  values.emplace("submissions_count", counted(edition, "count-submissions", submissions(edition)));
  values.emplace("countries_page", relative_link(home, "countries/index.html"));
  values.emplace("countries_count",
                 counted(edition, "count-countries", edition.index.countries.size()));
  values.emplace("subjects_page", relative_link(home, "subjects/index.html"));
  values.emplace("subjects_count",
                 counted(edition, "count-subjects", edition.index.subjects.size()));
  values.emplace("citations_page", relative_link(home, "citations.html"));
  values.emplace("report_page", relative_link(home, "report.html"));
  values.emplace("collection", edition.options.books ? collection_book_path() : std::string());
  values.emplace("archive", edition.options.archive ? "../" + archive_path() : std::string());
  return edition.theme.render("home", std::move(values));
}

Result<std::string> documents_page(const Edition& edition) {
  const auto title = edition.strings("nav-documents");
  auto values = frame(edition, {documents, title, {}, "documents"});
  theme::List cited;
  for (const auto index : edition.index.cited_only) {
    const auto& entry = edition.corpus.cited[index];
    cited.push_back(theme::Object{{"symbol", entry.symbol},
                                  {"href", relative_link(documents, document_path(entry.slug))}});
  }
  values.emplace("heading", title);
  values.emplace("years", by_year(edition, documents));
  values.emplace("cited_only", std::move(cited));
  values.emplace("has_more", edition.index.chronology.size() > most_documents);
  return edition.theme.render("documents", std::move(values));
}

}  // namespace ibidem::output
