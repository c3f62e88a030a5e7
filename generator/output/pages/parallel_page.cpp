#include "translation_pages.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/rich_html.h"
#include "model/plain.h"
#include "pages/pages.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace ibidem::output {
namespace {

using theme::append_escaped;

/// A text's column on the page.
struct Column {
  std::size_t text = 0;  ///< index into the texts
  Language language;
  std::string missing;  ///< what stands in the place of a passage that it lacks
};

/// The page's own language first, then the others in the order of the portal.
std::vector<Column> columns_of(const Edition& edition, const std::vector<Text>& texts) {
  std::vector<Column> columns;
  const auto add = [&](const Language& language) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (texts[i].language != language) continue;
      const auto name = edition.strings.named("language-", language.code);
      columns.push_back({i, language, edition.strings("parallel-missing", {{"language", name}})});
    }
  };
  add(edition.language);
  for (const auto& language : edition.corpus.portal.languages) {
    if (language != edition.language) add(language);
  }
  return columns;
}

/// What the comparison of a document's languages asks its reader, beside the passages in question.
class OpenFindings {
 public:
  OpenFindings(const Edition& edition, const corpus::Record& record, std::string page)
      : edition_(edition), page_(std::move(page)) {
    for (const Finding& finding : record.findings) {
      if (finding.accepted.empty()) by_id_[finding.in].push_back(&finding);
    }
  }

  /// Appends those on the translation of an element into a language.
  void append(std::string& html, const std::string& id, const Language& language) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return;
    for (const Finding* finding : found->second) {
      if (finding->translation != language) continue;
      html += "<p class=\"outdated\" lang=\"" + edition_.language.code + "\"><a href=\"";
      append_escaped(html, page_);
      html += "\">";
      append_escaped(html, edition_.strings.named("finding-", finding->code));
      html += "</a></p>";
    }
  }

 private:
  const Edition& edition_;
  std::string page_;
  std::unordered_map<std::string, std::vector<const Finding*>> by_id_;
};

void append_row(std::string& html, const ParallelRow& row, const std::vector<Column>& columns,
                const OpenFindings& findings) {
  html += "<div class=\"row ";
  html += row.kind;
  if (row.depth > 0) html += " depth-" + std::to_string(std::min(row.depth, 4));
  html += "\" id=\"";
  append_escaped(html, row.id);
  html += "\">";
  for (const auto& column : columns) {
    const auto& cell = row.cells[column.text];
    if (cell.empty()) {
      html += "<div class=\"missing\"><p>";
      append_escaped(html, column.missing);
      html += "</p></div>";
    } else {
      html += "<div lang=\"" + column.language.code + "\">" + cell;
      findings.append(html, row.id, column.language);
      html += "</div>";
    }
  }
  html += "</div>\n";
}

theme::Html rows_html(const std::vector<ParallelRow>& rows, const std::vector<Column>& columns,
                      const OpenFindings& findings) {
  theme::Html html;
  for (const auto& row : rows) append_row(html.text, row, columns, findings);
  return html;
}

/// How many passages stand in some of the texts only.
std::size_t missing_in(const ParallelRows& rows) {
  std::size_t count = 0;
  for (const auto* list : {&rows.body, &rows.notes}) {
    count += static_cast<std::size_t>(
        std::count_if(list->begin(), list->end(), [](const ParallelRow& row) {
          return std::any_of(row.cells.begin(), row.cells.end(),
                             [](const std::string& cell) { return cell.empty(); });
        }));
  }
  return count;
}

std::string own_name(const Edition& edition, const Language& language) {
  for (const auto& choice : edition.choices) {
    if (choice.code == language.code) return choice.name;
  }
  return language.code;
}

theme::List columns_list(const Edition& edition, std::string_view page,
                         const std::vector<Text>& texts, const std::vector<Column>& columns,
                         std::string_view document) {
  theme::List list;
  for (const auto& column : columns) {
    const auto& text = texts[column.text];
    theme::Html title;
    append_plain(title.text, plain(text.title), text.language);
    list.push_back(theme::Object{
        {"code", column.language.code},
        {"name", own_name(edition, column.language)},
        {"title", std::move(title)},
        {"status", edition.strings.named("status-", name(text.status))},
        {"href", up(page) + "../" + column.language.code + "/" + std::string(document)}});
  }
  return list;
}

}  // namespace

std::string parallel_path(std::string_view slug) {
  return "parallel/" + std::string(slug) + ".html";
}

Result<std::string> parallel_page(const Edition& edition, std::uint32_t document,
                                  const std::vector<Text>& texts, const ParallelRows& rows) {
  const auto& record = edition.corpus.documents[document];
  const auto path = parallel_path(record.document.slug);
  const auto target = document_path(record.document.slug);
  const auto columns = columns_of(edition, texts);
  auto heading = record.document.facts.symbol;
  if (record.parent) heading += " – " + document_name(edition, record).text;
  const auto title = edition.strings("parallel-title", {{"symbol", heading}});
  auto values = frame(edition, {path, title, edition.strings("parallel-description"), "documents"});
  values.insert_or_assign("reading", true);
  values.emplace("heading", heading);
  values.emplace("document", relative_link(path, target));
  const auto findings = has_findings_page(record)
                            ? relative_link(path, findings_path(record.document.slug))
                            : std::string();
  const OpenFindings open(edition, record, findings);
  values.emplace("findings", findings);
  values.emplace("documents_page", relative_link(path, "documents/index.html"));
  values.emplace("columns", columns_list(edition, path, texts, columns, target));
  values.emplace("missing",
                 edition.strings("parallel-count-missing",
                                 {{"count", static_cast<std::int64_t>(missing_in(rows))}}));
  values.emplace("body", rows_html(rows.body, columns, open));
  values.emplace("notes", rows_html(rows.notes, columns, open));
  return edition.theme.render("parallel", std::move(values));
}

}  // namespace ibidem::output
