#include "book_kinds.h"

#include "book_chapter.h"

#include "citations/original.h"
#include "elements/cites.h"
#include "elements/document_facts.h"
#include "elements/names.h"
#include "elements/positions.h"
#include "elements/rich_html.h"

#include <map>
#include <utility>
#include <variant>

namespace ibidem::output {
namespace {

constexpr std::string_view title_page = "index.html";

/// What identifies a book of this portal, by its title in the language that is first by its code.
std::string key_of(const Edition& edition, const std::string& what) {
  const auto& title = edition.corpus.portal.title;
  return what + (title.empty() ? std::string() : " " + title.begin()->second);
}

/// The headings of a text as they lie below one another.
std::vector<book::NavigationEntry> headings(const Edition& edition, const Text& text,
                                            const std::string& chapter) {
  std::vector<book::NavigationEntry> top;
  std::vector<std::pair<int, std::vector<book::NavigationEntry>*>> open;
  for (const auto& block : text.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    while (!open.empty() && open.back().first >= heading->level) open.pop_back();
    auto& list = open.empty() ? top : *open.back().second;
    list.push_back({typeset(heading->rich.text, text.language),
                    foreign(edition, text.language),
                    chapter + "#" + heading->id,
                    {}});
    open.emplace_back(heading->level, &list.back().children);
  }
  return top;
}

/// The page that opens a book.
Result<std::string> opening(const Edition& edition, std::string_view page, const std::string& title,
                            theme::List lines) {
  auto values = chapter_frame(edition, page, title);
  values.emplace("heading", title);
  values.emplace("lines", std::move(lines));
  return edition.theme.render("book-title", std::move(values));
}

/// What others say of a State, and it of others.
Result<std::string> passages(const Edition& edition, const std::string& page,
                             const index::CountryEntry& entry) {
  constexpr std::size_t all = static_cast<std::size_t>(-1);
  auto values = chapter_frame(edition, page, country_name(edition, entry.country));
  values.emplace("heading", edition.strings("book-passages"));
  values.emplace("cites", most_cited(edition, page, entry.submissions, all));
  values.emplace("cited_by", cited_by_others(edition, page, entry));
  values.emplace("mentions", mentions_by_others(edition, page, entry, entry.newest_mentions));
  return edition.theme.render("book-country", std::move(values));
}

std::vector<std::string> subjects_of(const Edition& edition, const corpus::Record& record) {
  std::map<std::uint32_t, std::size_t> counts;
  if (const auto* text = shown_text(edition, record)) {
    for (const auto& hit : text->subjects) ++counts[hit.which];
  }
  std::vector<std::string> labels;
  for (const auto& [subject, count] : counts) labels.push_back(subject_label(edition, subject));
  return labels;
}

}  // namespace

Result<book::Epub> document_book(Composition& book, std::uint32_t document) {
  const auto& edition = book.edition();
  const auto& record = edition.corpus.documents[document];
  auto read = read_shown(edition, document);
  if (!read) return tl::unexpected(read.error());
  const auto text = std::make_shared<const Text>(std::move(*read));
  book.add_document(document, text);
  std::vector<book::NavigationEntry> navigation{book.entry(document)};
  navigation[0].children = headings(edition, *text, navigation[0].href);
  if (!record.submissions.empty()) {
    navigation.push_back({edition.strings("submissions"), {}, {}, {}});
  }
  for (const auto submission : ordered_submissions(edition.corpus, record, edition.country_order)) {
    book.add_document(submission);
    navigation[1].children.push_back(book.entry(submission));
  }
  const auto& facts = record.document.facts;
  const auto title = navigation[0].title;
  auto epub = book.finish(facts.symbol, title, std::move(navigation));
  epub.metadata.symbols = {facts.symbol};
  if (facts.date) epub.metadata.date = iso(*facts.date);
  epub.metadata.source = citations::original_url(facts.symbol, edition.language);
  epub.metadata.subjects = subjects_of(edition, record);
  return epub;
}

book::Epub country_book(Composition& book, std::size_t index) {
  const auto& edition = book.edition();
  const auto& entry = edition.index.countries[index];
  const auto& country = edition.corpus.countries.all()[entry.country];
  const auto name = country_name(edition, entry.country);
  const auto page = country_path(edition, entry.country);
  const auto list = pack_path(edition, entry.country);
  book.add_page(page, [&edition, &entry, page, name] {
    return opening(edition, page, name,
                   {counted(edition, "count-submissions", entry.submissions.size())});
  });
  std::vector<book::NavigationEntry> navigation{{name, {}, chapter_path(page), {}},
                                                {edition.strings("submissions"), {}, {}, {}}};
  for (const auto submission : entry.submissions) {
    book.add_document(submission);
    auto of_submission = book.entry(submission);
    const auto& record = edition.corpus.documents[submission];
    // All of them are called by the State's name.
    if (record.parent) of_submission.title = record.document.facts.symbol + " – " + name;
    navigation[1].children.push_back(std::move(of_submission));
  }
  book.add_page(list, [&edition, &entry, list] { return passages(edition, list, entry); });
  navigation.push_back({edition.strings("book-passages"), {}, chapter_path(list), {}});
  auto epub = book.finish(key_of(edition, "country " + country.iso3), name, std::move(navigation));
  epub.metadata.symbols = {"ISO 3166-1 " + country.iso3};
  return epub;
}

book::Epub collection_book(Composition& book) {
  const auto& edition = book.edition();
  const auto title = in_language(edition.corpus.portal.title, edition);
  book.add_page(std::string(title_page), [&edition, title] {
    return opening(edition, title_page, title,
                   {in_language(edition.corpus.portal.description, edition),
                    counted(edition, "count-documents", edition.index.chronology.size())});
  });
  std::vector<book::NavigationEntry> navigation{{title, {}, chapter_path(title_page), {}}};
  for (const auto document : edition.index.chronology.all()) {
    const auto& record = edition.corpus.documents[document];
    const auto& date = record.document.facts.date;
    const auto year = date ? std::to_string(date->year) : edition.strings("undated");
    if (navigation.size() == 1 || navigation.back().title != year)
      navigation.push_back({year, {}, {}, {}});
    book.add_document(document);
    auto of_document = book.entry(document);
    for (const auto submission :
         ordered_submissions(edition.corpus, record, edition.country_order)) {
      book.add_document(submission);
      of_document.children.push_back(book.entry(submission));
    }
    navigation.back().children.push_back(std::move(of_document));
  }
  return book.finish(key_of(edition, "collection"), title, std::move(navigation));
}

}  // namespace ibidem::output
