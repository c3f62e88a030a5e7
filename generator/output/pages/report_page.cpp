#include "translation_pages.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/place_finder.h"
#include "elements/rich_html.h"
#include "pages/pages.h"

#include <map>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "report.html";

/// References of one document that lead nowhere or are in doubt.
theme::List open_references(const Edition& edition, const corpus::Record& record,
                            const corpus::TextRecord& text) {
  PlaceFinder places;
  const auto page = document_path(record.document.slug);
  const auto shown = index::shown_language(edition.corpus, record, edition.language);
  theme::List list;
  for (const auto& citation : text.citations) {
    if (!citation.href.empty() && !citation.doubtful && citation.reason.empty()) continue;
    const auto place = places.find(text, citation.in);
    theme::Html printed;
    append_plain(printed.text, citation.text, shown);
    list.push_back(theme::Object{
        {"href", relative_link(path, page + "#" + std::string(citation.in))},
        {"place", place ? place_name(edition, *place) : edition.strings("place-passage")},
        {"text", std::move(printed)},
        {"target", std::string(citation.target)},
        {"is_doubtful", citation.doubtful},
        {"reason", citation.reason.empty() ? std::string()
                                           : edition.strings.named("reason-", citation.reason)},
    });
  }
  return list;
}

theme::List references_by_document(const Edition& edition, std::size_t& count) {
  theme::List documents;
  const auto& records = edition.corpus.all_outlined();
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const auto& record = records[i];
    const auto* text = shown_text(edition, record);
    if (text == nullptr) continue;
    auto references = open_references(edition, record, *text);
    if (references.empty()) continue;
    count += references.size();
    auto entry = document_entry(edition, path, i);
    const auto shown = index::shown_language(edition.corpus, record, edition.language);
    entry.emplace("lang", foreign(edition, shown));
    entry.emplace("references", std::move(references));
    documents.push_back(std::move(entry));
  }
  return documents;
}

/// Documents whose translations have open findings.
theme::List findings_by_document(const Edition& edition) {
  theme::List documents;
  edition.corpus.findings.note(ReadLog::whole);
  const auto& records = edition.corpus.all_named();
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const auto& record = records[i];
    const auto open = open_findings(record);
    if (open == 0 || !has_findings_page(record)) continue;
    auto entry = document_entry(edition, path, i);
    entry.insert_or_assign("href", relative_link(path, findings_path(record.document.slug)));
    entry.emplace("count", counted(edition, "count-findings", open));
    documents.push_back(std::move(entry));
  }
  return documents;
}

/// A file as it is called within the content: where the content lies is no reader's business, and
/// the page must be the same wherever that is.
std::string within_content(const corpus::Corpus& corpus, const std::string& file) {
  const std::string content = (corpus.content / "").generic_string();
  return file.starts_with(content) ? file.substr(content.size()) : file;
}

/// The problems of the content by their codes.
theme::List problems_by_code(const Edition& edition, const Diagnostics& problems) {
  std::map<std::string, theme::List> by_code;
  for (const auto& problem : problems.sorted()) {
    auto where = within_content(edition.corpus, problem.where.file);
    if (problem.where.line > 0) where += ":" + std::to_string(problem.where.line);
    by_code[problem.code].push_back(
        theme::Object{{"where", where}, {"message", problem.message}, {"hint", problem.hint}});
  }
  theme::List list;
  for (auto& [code, entries] : by_code) {
    list.push_back(theme::Object{{"code", code},
                                 {"count", written_number(edition, entries.size())},
                                 {"problems", std::move(entries)}});
  }
  return list;
}

}  // namespace

Result<std::string> report_page(const Edition& edition, const Diagnostics& problems) {
  const auto title = edition.strings("nav-report");
  auto values = frame(edition, {path, title, {}, "report"});
  std::size_t count = 0;
  auto documents = references_by_document(edition, count);
  values.emplace("heading", title);
  values.emplace(
      "references_count",
      edition.strings("count-references", {{"count", static_cast<std::int64_t>(count)}}));
  values.emplace("documents", std::move(documents));
  values.emplace("translations", findings_by_document(edition));
  values.emplace("codes", problems_by_code(edition, problems));
  return edition.theme.render("report", std::move(values));
}

}  // namespace ibidem::output
