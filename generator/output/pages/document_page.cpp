#include "translation_pages.h"

#include "elements/book_paths.h"
#include "elements/cite.h"
#include "elements/cited_by.h"
#include "elements/cites.h"
#include "elements/document_facts.h"
#include "elements/document_terms.h"
#include "elements/links.h"
#include "elements/machine_data.h"
#include "elements/mandate_links.h"
#include "elements/names.h"
#include "elements/text_html.h"
#include "pages/pages.h"

#include <map>

namespace ibidem::output {
namespace {

theme::List contents_of(const Text& text) {
  theme::List list;
  for (auto& entry : contents(text)) {
    list.push_back(theme::Object{{"href", entry.href},
                                 {"name", std::move(entry.text)},
                                 {"level", std::to_string(entry.level)}});
  }
  return list;
}

theme::List submissions_of(const Edition& edition, std::string_view page,
                           const corpus::Record& record) {
  theme::List list;
  for (const auto submission : ordered_submissions(edition.corpus, record, edition.country_order)) {
    list.push_back(document_entry(edition, page, submission));
  }
  return list;
}

void add_neighbours(const Edition& edition, std::string_view page, std::uint32_t document,
                    theme::Object& values) {
  const bool annexed = edition.corpus.documents[document].parent.has_value();
  const auto& found = edition.neighbours[document];
  const auto entries = [&](std::optional<std::uint32_t> neighbour) {
    theme::List list;
    if (neighbour) list.push_back(document_entry(edition, page, *neighbour));
    return list;
  };
  values.emplace("is_annexed", annexed);
  values.emplace("neighbours", edition.strings(annexed ? "neighbours" : "neighbours-in-time"));
  values.emplace("previous_name", edition.strings(annexed ? "previous" : "previous-in-time"));
  values.emplace("next_name", edition.strings(annexed ? "next" : "next-in-time"));
  values.emplace("previous", entries(found.previous));
  values.emplace("next", entries(found.next));
}

/// "note 22, note 21": the notes by whose way an "Ibid." takes its document, from their ids. Of a
/// long chain the nearest and the one that names the document.
std::string notes_of_chain(const Edition& edition, const std::vector<std::string>& chain) {
  constexpr std::string_view before_label = "note-";
  constexpr std::size_t nearest = 3;
  std::string notes;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const std::string_view id = chain[i];
    const auto at = id.rfind(before_label);
    if (at == std::string_view::npos) continue;
    if (i > nearest && i + 1 < chain.size()) {
      if (i == nearest + 1) notes += ", …";
      continue;
    }
    if (!notes.empty()) notes += ", ";
    const auto label = id.substr(at + before_label.size());
    notes += edition.strings("place-note", {{"number", label}});
  }
  return notes;
}

/// What an "Ibid." or "the same resolution" stands for, the notes that lead there, and why it is in
/// doubt.
std::string explain(const Edition& edition, const Citation& citation) {
  if (citation.via != Via::ibid && citation.via != Via::back_reference &&
      citation.via != Via::number) {
    return {};
  }
  std::string text = citation.target;
  if (citation.annex) text += ", " + edition.strings("annex", {{"number", *citation.annex}});
  for (const auto& paragraph : citation.paragraphs) {
    text += ", " + (paragraph.starts_with("pp")
                        ? edition.strings("place-preambular", {{"number", paragraph.substr(2)}})
                        : edition.strings("place-paragraph", {{"number", paragraph}}));
  }
  if (const auto notes = notes_of_chain(edition, citation.chain); !notes.empty()) {
    text = edition.strings("by-way-of", {{"target", text}, {"notes", notes}});
  }
  if (!citation.doubtful) return text;
  text = edition.strings("doubtful", {{"target", text}});
  if (!citation.reason.empty()) text += " – " + edition.strings.named("reason-", citation.reason);
  return text;
}

/// Where the page stands: the report of an annexed submission, or the list of documents.
theme::List crumbs_of(const Edition& edition, std::string_view page, const corpus::Record& record) {
  theme::List crumbs;
  crumbs.push_back(theme::Object{{"name", edition.strings("nav-documents")},
                                 {"href", relative_link(page, "documents/index.html")}});
  if (record.parent) {
    const auto& parent = edition.corpus.named(*record.parent).document;
    crumbs.push_back(theme::Object{{"name", parent.facts.symbol},
                                   {"href", relative_link(page, document_path(parent.slug))}});
  }
  return crumbs;
}

void add_head(const Edition& edition, std::string_view page, const corpus::Record& record,
              const Text& text, const References& references, theme::Object& values) {
  const auto& facts = record.document.facts;
  auto heading = document_heading(edition, record, text, references);
  values.emplace("heading", std::move(heading.html));
  values.emplace("heading_lang", std::move(heading.language));
  values.emplace("symbol", facts.symbol);
  values.emplace("kind", edition.strings.named("kind-", name(facts.kind)));
  values.emplace("slug", record.document.slug);
  values.emplace("crumbs", crumbs_of(edition, page, record));
  values.emplace("notices", text_notices(edition, record, text));
  values.emplace("text_lang", foreign(edition, text.language));
  values.emplace("facts", document_facts(edition, page, record));
  values.emplace("mandates", mandates_of(edition, page, facts.symbol, &record));
}

void add_text(const Edition& edition, const corpus::Record& record, const Text& text,
              const References& references,
              const std::map<std::string, std::vector<Citing>, std::less<>>& citing_here,
              theme::Object& values) {
  ElementWords words;
  words.paragraph = [&](std::string_view number) {
    return edition.strings("permalink-paragraph", {{"number", number}});
  };
  words.table = edition.strings("place-table");
  words.back = [&](std::string_view label) {
    return edition.strings("back-to-call", {{"label", label}});
  };
  const auto outdated = outdated_elements(record, text.language);
  words.behind = [&](std::string_view id) {
    const auto found = citing_here.find(id);
    return (outdated.contains(id) ? outdated_mark(edition) : std::string()) +
           (found == citing_here.end() ? std::string()
                                       : cited_here(edition, references.page, found->second));
  };
  values.emplace("contents", contents_of(text));
  values.emplace("body", body_html(text, references, words));
  values.emplace("notes", notes_html(text, references, words));
}

/// Where else the text can be read, and how it is cited.
void add_tools(const std::vector<Edition>& editions, const Edition& edition, std::string_view page,
               std::uint32_t document, theme::Object& values) {
  const auto& record = edition.corpus.documents[document];
  values.emplace("parallel", edition.options.parallel && record.texts.size() > 1
                                 ? relative_link(page, parallel_path(record.document.slug))
                                 : std::string());
  values.emplace("findings", has_findings_page(record)
                                 ? relative_link(page, findings_path(record.document.slug))
                                 : std::string());
  values.emplace("book", edition.options.books && !record.parent
                             ? relative_link(page, document_book_path(record.document.slug))
                             : std::string());
  values.emplace("cite", cite_values(editions, edition, document));
}

void add_for_machines(const Edition& edition, std::uint32_t document, const Frame& about,
                      theme::Object& values) {
  values.insert_or_assign("open_graph", open_graph(edition, about, "article"));
  values.insert_or_assign("citation_tags", citation_tags(edition, document));
  values.insert_or_assign("json_ld", json_ld(edition, document));
  values.insert_or_assign("reading", true);
}

void add_relations(const Edition& edition, std::string_view page, std::uint32_t document,
                   const std::vector<Citing>& cited_by, theme::Object& values) {
  const auto& record = edition.corpus.documents[document];
  const auto* text = shown_text(edition, record);
  static const corpus::TextRecord none;
  if (text == nullptr) text = &none;
  const auto submissions = submissions_of(edition, page, record);
  values.emplace("submissions_count",
                 edition.strings("count-submissions",
                                 {{"count", static_cast<std::int64_t>(submissions.size())}}));
  values.emplace("submissions", submissions);
  values.emplace("cited_by", citing_documents(edition, page, cited_by));
  values.emplace("cites", documents_cited(edition, page, document));
  values.emplace("countries", countries_named(edition, page, *text));
  values.emplace("subjects", subjects_treated(edition, page, *text));
}

/// What a search engine shows below the name of the page: the title, or whose submission it is.
std::string description_of(const Edition& edition, const corpus::Record& record,
                           const std::string& name) {
  if (!record.parent) return name;
  const auto report = document_name(edition, edition.corpus.named(*record.parent)).text;
  return edition.strings(
      "submission-description",
      {{"name", name}, {"symbol", record.document.facts.symbol}, {"title", report}});
}

}  // namespace

Result<std::string> document_page(const std::vector<Edition>& editions, const Edition& edition,
                                  std::uint32_t document, const Text& text) {
  const auto& record = edition.corpus.documents[document];
  const auto path = document_path(record.document.slug);
  const auto* facts = shown_text(edition, record);
  const auto citations = facts == nullptr ? std::vector<Citation>() : facts->citations.all();
  auto references = output::references(text, citations, path);
  references.explain = [&](const Citation& citation) { return explain(edition, citation); };
  references.has_words = [&](const Citation& citation) {
    if (citation.via == Via::internal) return true;
    const auto* target = edition.corpus.find_cited_name(citation.target);
    return target != nullptr && target->document.has_value();
  };

  const auto* cited = edition.corpus.find_cited(record.document.facts.symbol);
  std::vector<Citing> cited_by;
  if (cited != nullptr && cited->document == document) cited_by = citing(edition, *cited);

  const auto name = document_name(edition, record);
  const auto& symbol = record.document.facts.symbol;
  const auto title = symbol + " – " + name.text;
  const auto description = description_of(edition, record, name.text);
  const Frame about{path, title, description, "documents"};
  auto values = frame(edition, about);
  add_for_machines(edition, document, about, values);
  add_tools(editions, edition, path, document, values);
  add_head(edition, path, record, text, references, values);
  add_text(edition, record, text, references, by_target(cited_by, path), values);
  add_relations(edition, path, document, cited_by, values);
  add_neighbours(edition, path, document, values);
  return edition.theme.render("document", std::move(values));
}

}  // namespace ibidem::output
