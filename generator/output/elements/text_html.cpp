#include "elements/text_html.h"

#include "citations/table_text.h"

#include <algorithm>
#include <variant>

namespace ibidem::output {
namespace {

using theme::append_escaped;

void append_row(std::string& html, const std::vector<RichText>& cells, bool header,
                std::string_view table, const std::vector<std::uint32_t>& offsets,
                const References& references) {
  html += header ? "<thead><tr>" : "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    html += header ? "<th scope=\"col\">" : "<td>";
    append_rich(html, cells[i], table, references, offsets[i]);
    html += header ? "</th>" : "</td>";
  }
  html += header ? "</tr></thead><tbody>" : "</tr>";
}

/// Writes the blocks of one text.
class BodyWriter {
 public:
  BodyWriter(std::string& html, const References& references, const ElementWords& words)
      : html_(html), references_(references), words_(words) {}

  void operator()(const Heading& heading) {
    const auto tag = "h" + std::to_string(std::clamp(heading.level, 2, 6));
    html_ += "<" + tag;
    append_attribute(html_, "id", heading.id);
    html_ += ">";
    append_rich(html_, heading.rich, heading.id, references_);
    html_ += "</" + tag + ">";
    html_ += words_.behind(heading.id);
    html_ += '\n';
  }

  void operator()(const Paragraph& paragraph) {
    html_ += paragraph.quoted ? "<blockquote class=\"para\"" : "<div class=\"para\"";
    append_attribute(html_, "id", paragraph.id);
    html_ += '>';
    if (paragraph.number) permalink(*paragraph.number, paragraph.id);
    html_ += "<p>";
    append_rich(html_, paragraph.rich, paragraph.id, references_);
    html_ += "</p>";
    auto item = paragraph.items.begin();
    inside(item, paragraph.items.end(), 1);
    html_ += words_.behind(paragraph.id);
    html_ += paragraph.quoted ? "</blockquote>\n" : "</div>\n";
  }

  void operator()(const Table& table) {
    html_ += "<div class=\"table\" tabindex=\"0\" role=\"region\"";
    append_attribute(html_, "id", table.id);
    append_attribute(html_, table.caption ? "aria-labelledby" : "aria-label",
                     table.caption ? table.id + "-caption" : words_.table);
    html_ += "><table>";
    append_table(html_, table, references_, table.id + "-caption");
    html_ += "</table></div>\n";
  }

 private:
  using ItemIterator = std::vector<Item>::const_iterator;

  void permalink(std::string_view number, const std::string& id) {
    if (!words_.paragraph) {
      html_ += "<span class=\"number\">";
      append_escaped(html_, printed_number(number));
      html_ += "</span>";
      return;
    }
    html_ += "<a class=\"number\"";
    append_attribute(html_, "href", "#" + id);
    append_attribute(html_, "aria-label", words_.paragraph(number));
    html_ += '>';
    append_escaped(html_, printed_number(number));
    html_ += "</a>";
  }

  void continuation(const Item& item) {
    html_ += "<p";
    append_attribute(html_, "id", item.id);
    html_ += '>';
    append_rich(html_, item.rich, item.id, references_);
    html_ += "</p>";
    html_ += words_.behind(item.id);
  }

  /// What stands in a paragraph or an item, from here on as deep as `depth` or deeper: lists, and
  /// what goes on with the paragraph or item itself before, between and behind them.
  void inside(ItemIterator& item, ItemIterator end, int depth) {
    while (item != end && item->depth >= depth) {
      if (item->label.empty()) {
        continuation(*item);
        ++item;
      } else {
        list(item, end);
      }
    }
  }

  /// The items from here on that are as deep as the first or deeper, as a list with lists in it, up
  /// to what goes on behind the list.
  void list(ItemIterator& item, ItemIterator end) {
    const int depth = item->depth;
    html_ += "<ul class=\"items\" role=\"list\">";
    while (item != end && item->depth >= depth && !item->label.empty()) {
      html_ += "<li";
      append_attribute(html_, "id", item->id);
      html_ += '>';
      label(*item);
      html_ += "<div><p>";
      append_rich(html_, item->rich, item->id, references_);
      html_ += "</p>";
      html_ += words_.behind(item->id);
      ++item;
      inside(item, end, depth + 1);
      html_ += "</div></li>";
    }
    html_ += "</ul>";
  }

  void label(const Item& item) {
    if (item.label == "•") {
      html_ += "<span class=\"label\" aria-hidden=\"true\">•</span>";
      return;
    }
    if (words_.paragraph) {
      html_ += "<a class=\"label\"";
      append_attribute(html_, "href", "#" + item.id);
      html_ += '>';
    } else {
      html_ += "<span class=\"label\">";
    }
    append_escaped(html_, item.label);
    html_ += words_.paragraph ? "</a>" : "</span>";
  }

  std::string& html_;
  const References& references_;
  const ElementWords& words_;
};

}  // namespace

void append_table(std::string& html, const Table& table, const References& references,
                  std::string_view caption_id) {
  if (table.caption) {
    html += "<caption";
    if (!caption_id.empty()) append_attribute(html, "id", caption_id);
    html += '>';
    append_rich(html, *table.caption, table.id, references);
    html += "</caption>";
  }
  const auto text = citations::table_text(table);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    append_row(html, table.rows[row], row == 0, table.id, text.cells[row], references);
  }
  html += "</tbody>";
}

void append_attribute(std::string& html, std::string_view name, std::string_view value) {
  html += ' ';
  html += name;
  html += "=\"";
  append_escaped(html, value);
  html += '"';
}

theme::Html body_html(const Text& text, const References& references, const ElementWords& words) {
  theme::Html html;
  BodyWriter writer(html.text, references, words);
  for (const auto& block : text.blocks) std::visit(writer, block);
  return html;
}

theme::Html notes_html(const Text& text, const References& references, const ElementWords& words) {
  theme::Html html;
  for (const auto& note : text.notes) {
    html.text += "<li";
    append_attribute(html.text, "id", note.id);
    html.text += "><span class=\"label\">";
    append_escaped(html.text, note.label);
    html.text += "</span><p>";
    append_rich(html.text, note.rich, note.id, references);
    for (const auto& call : note.calls) {
      html.text += " <a class=\"back\" role=\"doc-backlink\"";
      append_attribute(html.text, "href", "#" + call.id);
      append_attribute(html.text, "aria-label", words.back(note.label));
      html.text += ">↩</a>";
    }
    html.text += "</p></li>\n";
  }
  return html;
}

std::vector<ContentsEntry> contents(const Text& text) {
  std::vector<ContentsEntry> entries;
  for (const auto& block : text.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    ContentsEntry entry{"#" + heading->id, {}, heading->level};
    append_plain(entry.text.text, heading->rich.text, text.language);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string printed_number(std::string_view number) {
  const bool by_sections = number.find('.') != std::string_view::npos;
  return std::string(number) + (by_sections ? "" : ".");
}

}  // namespace ibidem::output
