#include "book_composition.h"

#include "book_chapter.h"

#include "elements/names.h"
#include "elements/rich_html.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace ibidem::output {
namespace {

constexpr std::string_view style_path = "style.css";
/// Of a book none of whose documents says when it was made.
constexpr std::string_view undated = "1970-01-01";

std::optional<Date> latest(const Facts& facts) {
  return std::max(facts.date, facts.adopted);
}

/// A title as it is printed.
std::string printed(const DocumentName& name, const Edition& edition) {
  const auto language = name.language.empty() ? edition.language : Language{name.language};
  return typeset(name.text, language);
}

}  // namespace

Shelf::Shelf(const Edition& of) : edition(of), outside(of) {
  for (const auto& [path, file] : of.theme.files()) {
    if (path.starts_with("book/") && path.ends_with(".css")) style += file.bytes;
  }
}

void Composition::add_page(const std::string& page, std::function<Result<std::string>()> render) {
  links_.hold(page);
  chapters_.push_back(
      {chapter_path(page), [this, page, render = std::move(render)]() -> Result<std::string> {
         try {
           auto html = render();
           return html ? book::to_xhtml(*html, links_.lead(page)) : std::move(html);
         } catch (const StringsError& error) {
           return tl::unexpected(error.error);
         }
       }});
}

void Composition::add_document(std::uint32_t document, std::shared_ptr<const Text> text) {
  const auto page = document_path(edition().corpus.documents[document].document.slug);
  links_.hold(page, document);
  documents_.push_back(document);
  add_page(page, [this, document, text = std::move(text)]() -> Result<std::string> {
    if (text) return document_chapter(edition(), document, *text);
    const auto read = read_shown(edition(), document);
    if (!read) return tl::unexpected(read.error());
    return document_chapter(edition(), document, *read);
  });
}

book::NavigationEntry Composition::entry(std::uint32_t document) const {
  const auto& record = edition().corpus.documents[document];
  const auto name = document_name(edition(), record);
  auto title = printed(name, edition());
  if (!record.parent) title = record.document.facts.symbol + " – " + title;
  return {std::move(title), name.language, chapter_path(document_path(record.document.slug)), {}};
}

book::Epub Composition::finish(const std::string& key, std::string title,
                               std::vector<book::NavigationEntry> navigation) const {
  std::set<std::string> others;
  std::optional<Date> day;
  for (const auto document : documents_) {
    const auto& record = edition().corpus.documents[document];
    day = std::max(day, latest(record.document.facts));
    others.insert(index::shown_language(edition().corpus, record, edition().language).code);
  }
  others.erase(edition().language.code);

  book::Epub epub;
  epub.metadata.key = edition().language.code + " " + key;
  epub.metadata.title = std::move(title);
  epub.metadata.languages = {edition().language.code};
  epub.metadata.languages.insert(epub.metadata.languages.end(), others.begin(), others.end());
  epub.metadata.modified = day ? iso(*day) : std::string(undated);
  epub.metadata.publisher = in_language(edition().corpus.portal.title, edition());
  epub.metadata.description = edition().strings("disclaimer");
  epub.metadata.accessibility = edition().strings("book-accessibility");
  epub.contents_title = edition().strings("contents");
  epub.navigation = std::move(navigation);
  epub.chapters = chapters_;
  epub.resources = {{std::string(style_path), "text/css", shelf_.style}};
  return epub;
}

}  // namespace ibidem::output
