#include "translation_pages.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/rich_html.h"
#include "model/plain.h"
#include "pages/pages.h"

#include <algorithm>

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

void append_row(std::string& html, const ParallelRow& row, const std::vector<Column>& columns) {
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
      html += "<div lang=\"" + column.language.code + "\">" + cell + "</div>";
    }
  }
  html += "</div>\n";
}

theme::Html rows_html(const std::vector<ParallelRow>& rows, const std::vector<Column>& columns) {
  theme::Html html;
  for (const auto& row : rows) append_row(html.text, row, columns);
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
  values.emplace("findings", has_findings_page(record)
                                 ? relative_link(path, findings_path(record.document.slug))
                                 : std::string());
  values.emplace("documents_page", relative_link(path, "documents/index.html"));
  values.emplace("columns", columns_list(edition, path, texts, columns, target));
  values.emplace("missing",
                 edition.strings("parallel-count-missing",
                                 {{"count", static_cast<std::int64_t>(missing_in(rows))}}));
  values.emplace("body", rows_html(rows.body, columns));
  values.emplace("notes", rows_html(rows.notes, columns));
  return edition.theme.render("parallel", std::move(values));
}

}  // namespace ibidem::output
