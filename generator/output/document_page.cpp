#include "cited_by.h"
#include "cites.h"
#include "document_facts.h"
#include "document_terms.h"
#include "links.h"
#include "mandate_links.h"
#include "names.h"
#include "pages.h"
#include "text_html.h"

#include <algorithm>
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

/// Submissions annexed to the document, in the order of their States' names in the edition.
theme::List submissions_of(const Edition& edition, std::string_view page,
                           const corpus::Record& record) {
  std::vector<std::pair<std::size_t, std::uint32_t>> order;
  for (const auto submission : record.submissions) {
    const auto country = submitter(edition, edition.corpus.documents[submission]);
    order.emplace_back(country ? edition.country_order[*country] : edition.country_order.size(),
                       submission);
  }
  std::sort(order.begin(), order.end());
  theme::List list;
  for (const auto& [rank, submission] : order) {
    list.push_back(document_entry(edition, page, submission));
  }
  return list;
}

/// The submissions before and after one in its report, in the order of the edition.
void add_neighbours(const Edition& edition, std::string_view page, std::uint32_t document,
                    theme::Object& values) {
  const auto& record = edition.corpus.documents[document];
  theme::Value previous = theme::Object();
  theme::Value next = theme::Object();
  bool has_previous = false;
  bool has_next = false;
  if (record.parent) {
    const auto own = relative_link(page, document_path(record.document.slug));
    const auto siblings = submissions_of(edition, page, edition.corpus.documents[*record.parent]);
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      if (*siblings[i].find("href")->text() != own) continue;
      has_previous = i > 0;
      has_next = i + 1 < siblings.size();
      if (has_previous) previous = siblings[i - 1];
      if (has_next) next = siblings[i + 1];
    }
  }
  values.emplace("is_annexed", record.parent.has_value());
  values.emplace("has_previous", has_previous);
  values.emplace("previous", std::move(previous));
  values.emplace("has_next", has_next);
  values.emplace("next", std::move(next));
}

/// What an "Ibid." or "the same resolution" stands for.
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
  return citation.doubtful ? edition.strings("doubtful", {{"target", text}}) : text;
}

/// Where the page stands: the report of an annexed submission, or the list of documents.
theme::List crumbs_of(const Edition& edition, std::string_view page, const corpus::Record& record) {
  theme::List crumbs;
  crumbs.push_back(theme::Object{{"name", edition.strings("nav-documents")},
                                 {"href", relative_link(page, "documents/index.html")}});
  if (record.parent) {
    const auto& parent = edition.corpus.documents[*record.parent].document;
    crumbs.push_back(theme::Object{{"name", parent.facts.symbol},
                                   {"href", relative_link(page, document_path(parent.slug))}});
  }
  return crumbs;
}

/// What a reader must know of the text: that it is not in the page's language, that it is no
/// official text.
theme::List notices_of(const Edition& edition, const Text& text) {
  theme::List notices;
  if (text.language != edition.language) {
    notices.push_back(edition.strings(
        "shown-in", {{"language", edition.strings.named("language-", text.language.code)}}));
  }
  if (text.status == Status::working_translation) {
    notices.push_back(edition.strings("working-translation"));
  }
  return notices;
}

void add_head(const Edition& edition, std::string_view page, const corpus::Record& record,
              const Text& text, const References& references, theme::Object& values) {
  const auto& facts = record.document.facts;
  theme::Html heading;
  const auto country = record.parent ? submitter(edition, record) : std::nullopt;
  std::string heading_lang = foreign(edition, text.language);
  if (country) {
    append_plain(heading.text, country_name(edition, *country), edition.language);
    heading_lang.clear();
  } else {
    append_rich(heading.text, text.title, "title", references);
  }
  values.emplace("heading", std::move(heading));
  values.emplace("heading_lang", std::move(heading_lang));
  values.emplace("symbol", facts.symbol);
  values.emplace("kind", edition.strings.named("kind-", name(facts.kind)));
  values.emplace("slug", record.document.slug);
  values.emplace("crumbs", crumbs_of(edition, page, record));
  values.emplace("notices", notices_of(edition, text));
  values.emplace("text_lang", foreign(edition, text.language));
  values.emplace("facts", document_facts(edition, page, record));
  values.emplace("mandates", mandates_of(edition, page, facts.symbol, &record));
}

void add_text(const Edition& edition, const Text& text, const References& references,
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
  words.behind = [&](std::string_view id) {
    const auto found = citing_here.find(id);
    return found == citing_here.end() ? std::string()
                                      : cited_here(edition, references.page, found->second);
  };
  values.emplace("contents", contents_of(text));
  values.emplace("body", body_html(text, references, words));
  values.emplace("notes", notes_html(text, references, words));
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

}  // namespace

Result<std::string> document_page(const Edition& edition, std::uint32_t document,
                                  const Text& text) {
  const auto& record = edition.corpus.documents[document];
  const auto path = document_path(record.document.slug);
  const auto* facts = shown_text(edition, record);
  static const std::vector<Citation> none;
  auto references = output::references(text, facts == nullptr ? none : facts->citations, path);
  references.explain = [&](const Citation& citation) { return explain(edition, citation); };
  references.has_words = [&](const Citation& citation) {
    if (citation.via == Via::internal) return true;
    const auto* target = edition.corpus.find_cited(citation.target);
    return target != nullptr && target->document.has_value();
  };

  const auto* cited = edition.corpus.find_cited(record.document.facts.symbol);
  std::vector<Citing> cited_by;
  if (cited != nullptr && cited->document == document) cited_by = citing(edition, *cited);

  const auto name = document_name(edition, record);
  const auto& symbol = record.document.facts.symbol;
  auto values = frame(edition, {path, symbol + " – " + name.text, name.text, "documents"});
  add_head(edition, path, record, text, references, values);
  add_text(edition, text, references, by_target(cited_by, path), values);
  add_relations(edition, path, document, cited_by, values);
  add_neighbours(edition, path, document, values);
  return edition.theme.render("document", std::move(values));
}

}  // namespace ibidem::output
