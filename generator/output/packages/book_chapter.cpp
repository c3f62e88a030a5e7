#include "book_chapter.h"

#include "elements/document_facts.h"
#include "elements/links.h"
#include "elements/names.h"
#include "elements/text_html.h"

namespace ibidem::output {
namespace {

/// The words of a book's text. Numbers are no links: nobody copies an address from a book.
ElementWords words_of(const Edition& edition) {
  ElementWords words;
  words.table = edition.strings("place-table");
  words.behind = [](std::string_view) { return std::string(); };
  return words;
}

/// The notes of a text, an aside each, so that a reader's program can show them where they are
/// called and need not show them at the end.
theme::Html asides(const Edition& edition, const Text& text, const References& references) {
  theme::Html html;
  for (const auto& note : text.notes) {
    html.text += "<aside class=\"note\" role=\"doc-footnote\"";
    append_attribute(html.text, "id", note.id);
    html.text += "><p><span class=\"label\">";
    theme::append_escaped(html.text, note.label);
    html.text += "</span> ";
    append_rich(html.text, note.rich, note.id, references);
    for (const auto& call : note.calls) {
      html.text += " <a class=\"back\" role=\"doc-backlink\"";
      append_attribute(html.text, "href", "#" + call.id);
      append_attribute(html.text, "aria-label",
                       edition.strings("back-to-call", {{"label", note.label}}));
      html.text += ">↩</a>";
    }
    html.text += "</p></aside>\n";
  }
  return html;
}

}  // namespace

theme::Object chapter_frame(const Edition& edition, std::string_view page, std::string_view title) {
  return {
      {"lang", edition.language.code},
      {"t", edition.strings.plain()},
      {"title", title},
      {"portal", in_language(edition.corpus.portal.title, edition)},
      {"root", up(page)},
  };
}

Result<std::string> document_chapter(const Edition& edition, std::uint32_t document,
                                     const Text& text) {
  const auto& record = edition.corpus.documents[document];
  const auto path = document_path(record.document.slug);
  const auto* shown = shown_text(edition, record);
  const auto citations = shown == nullptr ? std::vector<Citation>() : shown->citations.all();
  const auto references = output::references(text, citations, path);
  auto heading = document_heading(edition, record, text, references);
  const auto& symbol = record.document.facts.symbol;
  auto values = chapter_frame(edition, path, symbol + " – " + document_name(edition, record).text);
  values.emplace("heading", std::move(heading.html));
  values.emplace("heading_lang", std::move(heading.language));
  values.emplace("symbol", symbol);
  values.emplace("kind", edition.strings.named("kind-", name(record.document.facts.kind)));
  values.emplace("notices", text_notices(edition, record, text));
  values.emplace("facts", document_facts(edition, path, record));
  values.emplace("text_lang", foreign(edition, text.language));
  values.emplace("body", body_html(text, references, words_of(edition)));
  values.emplace("notes", asides(edition, text, references));
  return edition.theme.render("book-document", std::move(values));
}

}  // namespace ibidem::output
