#include "elements/parallel_rows.h"

#include "elements/names.h"
#include "elements/rich_html.h"
#include "elements/text_html.h"

#include <algorithm>
#include <list>
#include <unordered_map>
#include <unordered_set>

namespace ibidem::output {
namespace {

using theme::append_escaped;

/// One text cut into its passages.
class Cutter {
 public:
  Cutter(const Text& text, const References& references) : references_(references) {
    for (const auto& block : text.blocks) std::visit(*this, block);
  }

  std::vector<ParallelRow> take() { return std::move(rows_); }

  void operator()(const Heading& heading) {
    const auto tag = "h" + std::to_string(std::clamp(heading.level, 2, 6));
    auto& html = start(heading.id, "heading");
    html += "<" + tag + ">";
    append_rich(html, heading.rich, heading.id, references_);
    html += "</" + tag + ">";
  }

  void operator()(const Paragraph& paragraph) {
    auto& html = start(paragraph.id, "para");
    if (paragraph.quoted) html += "<blockquote>";
    html += "<p>";
    if (paragraph.number) {
      html += "<a class=\"number\" href=\"#";
      append_escaped(html, paragraph.id);
      html += "\">";
      append_escaped(html, printed_number(*paragraph.number));
      html += "</a> ";
    }
    append_rich(html, paragraph.rich, paragraph.id, references_);
    html += paragraph.quoted ? "</p></blockquote>" : "</p>";
    for (const auto& item : paragraph.items) write(item);
  }

  void operator()(const Table& table) {
    auto& html = start(table.id, "table");
    html += "<div class=\"table\" role=\"group\" tabindex=\"0\"><table>";
    append_table(html, table, references_, {});
    html += "</table></div>";
  }

 private:
  std::string& start(const std::string& id, std::string_view kind, int depth = 0) {
    rows_.push_back({id, kind, depth, {}});
    return rows_.back().cells.emplace_back();
  }

  void write(const Item& item) {
    // What has no label goes on with what the items stand in.
    auto& html = start(item.id, "item", item.label.empty() ? item.depth - 1 : item.depth);
    html += "<p>";
    if (!item.label.empty()) {
      html += "<span class=\"label\">";
      append_escaped(html, item.label);
      html += "</span> ";
    }
    append_rich(html, item.rich, item.id, references_);
    html += "</p>";
  }

  const References& references_;
  std::vector<ParallelRow> rows_;
};

std::vector<ParallelRow> note_rows(const Text& text, const References& references) {
  std::vector<ParallelRow> rows;
  for (const auto& note : text.notes) {
    std::string html = "<p><span class=\"label\">";
    append_escaped(html, note.label);
    html += "</span> ";
    append_rich(html, note.rich, note.id, references);
    for (const auto& call : note.calls) {
      html += " <a class=\"back\" role=\"doc-backlink\" href=\"#";
      append_escaped(html, call.id);
      html += "\">↩</a>";
    }
    html += "</p>";
    rows.push_back({note.id, "note", 0, {std::move(html)}});
  }
  return rows;
}

/// Puts the passages of one text after another beside those with the same id.
class Alignment {
 public:
  explicit Alignment(std::size_t texts) : texts_(texts) {}

  void add(std::size_t text, std::vector<ParallelRow> passages) {
    auto behind = rows_.begin();
    for (auto& passage : passages) {
      auto found = by_id_.find(passage.id);
      if (found == by_id_.end()) {
        std::vector<std::string> cells(texts_);
        const auto row = rows_.insert(
            behind, {std::move(passage.id), passage.kind, passage.depth, std::move(cells)});
        found = by_id_.emplace(row->id, row).first;
      }
      found->second->cells[text] = std::move(passage.cells.front());
      behind = std::next(found->second);
    }
  }

  std::vector<ParallelRow> take() {
    return {std::make_move_iterator(rows_.begin()), std::make_move_iterator(rows_.end())};
  }

 private:
  std::size_t texts_;
  std::list<ParallelRow> rows_;
  std::unordered_map<std::string_view, std::list<ParallelRow>::iterator> by_id_;
};

/// The references of a text with those to its own document kept on the page at `path`.
std::vector<Citation> on_page(const corpus::Record& record, const Text& text,
                              std::string_view path) {
  const auto facts = record.texts.find(text.language);
  if (facts == record.texts.end()) return {};
  auto citations = facts->second.citations.all();
  const auto own = document_path(record.document.slug);
  for (auto& citation : citations) {
    const auto anchor = citation.href.find('#');
    if (std::string_view(citation.href).substr(0, anchor) != own) continue;
    citation.href.replace(0, own.size(), path);
  }
  return citations;
}

}  // namespace

ParallelRows parallel_rows(const corpus::Record& record, const std::vector<Text>& texts,
                           std::string_view path) {
  Alignment body(texts.size());
  Alignment notes(texts.size());
  std::unordered_set<std::string_view> calls;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto citations = on_page(record, texts[i], path);
    auto known = references(texts[i], citations, path);
    for (auto& [call, note] : known.notes) note.has_id = calls.insert(call).second;
    body.add(i, Cutter(texts[i], known).take());
    notes.add(i, note_rows(texts[i], known));
  }
  return {body.take(), notes.take()};
}

}  // namespace ibidem::output
