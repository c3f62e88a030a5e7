#include "elements/document_facts.h"

#include "citations/original.h"
#include "elements/links.h"
#include "elements/names.h"
#include "model/modification.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ibidem::output {
namespace {

/// Collects the facts of one document.
class FactList {
 public:
  FactList(const Edition& edition, std::string_view page, const corpus::Record& record)
      : edition_(edition),
        page_(page),
        record_(record),
        facts_(record.document.facts),
        text_(shown_text(edition, record)),
        language_(index::shown_language(edition.corpus, record, edition.language)) {}

  theme::List run() {
    submission();
    modifies();
    modified_by();
    add("fact-date", written_date(edition_, facts_.date));
    add("fact-adopted", written_date(edition_, facts_.adopted));
    printed("fact-meeting", "meeting");
    printed("fact-symbols", "symbols");
    printed("fact-organ", "organ");
    printed("fact-body", "body");
    printed("fact-heading", "heading");
    session();
    printed("fact-place-dates", "place_dates");
    agenda();
    printed("fact-author", "author");
    printed("fact-rapporteur", "rapporteur");
    printed("fact-basis", "basis");
    original_language();
    if (facts_.distribution && facts_.distribution != "general") {
      add("fact-distribution", edition_.strings.named("distribution-", *facts_.distribution));
    }
    printed("fact-masthead-note", "note");
    if (text_ != nullptr) {
      add("fact-status", edition_.strings.named("status-", name(text_->facts.status)));
      if (text_->facts.source) add("fact-source", *text_->facts.source);
    }
    original();
    return std::move(list_);
  }

 private:
  void add_html(std::string_view key, theme::Html value, std::string lang = {}) {
    if (value.text.empty()) return;
    list_.push_back(theme::Object{
        {"name", edition_.strings(key)}, {"value", std::move(value)}, {"lang", std::move(lang)}});
  }

  void add(std::string_view key, std::string_view value) {
    theme::Html html;
    append_plain(html.text, value, edition_.language);
    add_html(key, std::move(html));
  }

  const std::string* masthead(const std::string& key) const {
    if (text_ == nullptr) return nullptr;
    const auto found = text_->facts.masthead.find(key);
    return found == text_->facts.masthead.end() ? nullptr : &found->second;
  }

  /// A line of the masthead as the document prints it, in its own language.
  void printed(std::string_view key, const std::string& line) {
    const auto* value = masthead(line);
    if (value == nullptr) return;
    std::string_view words = *value;
    // Resolutions print what they were adopted on in brackets of its own.
    if (words.starts_with('[') && words.ends_with(']')) words = words.substr(1, words.size() - 2);
    add_printed(key, words);
  }

  void add_printed(std::string_view key, std::string_view words) {
    theme::Html html;
    append_plain(html.text, words, language_);
    add_html(key, std::move(html), foreign(edition_, language_));
  }

  void submission() {
    if (const auto country = submitter(edition_, record_)) {
      link("fact-country", country_path(edition_, *country), country_name(edition_, *country));
    }
    if (record_.parent) {
      const auto& parent = edition_.corpus.named(*record_.parent).document;
      link("fact-annexed-to", document_path(parent.slug), parent.facts.symbol);
    }
  }

  /// What it is a corrigendum, an addendum or a revision of, a link where it has a page.
  void modifies() {
    const auto found = modification(facts_.symbol);
    if (!found || record_.parent) return;
    const auto key = "fact-modifies-" + std::string(name(found->kind));
    if (record_.modifies) {
      const auto& other = edition_.corpus.named(*record_.modifies).document;
      link(key, document_path(other.slug), other.facts.symbol);
    } else if (const auto* cited = edition_.corpus.find_cited_name(found->of)) {
      link(key, document_path(cited->slug), cited->symbol);
    } else {
      add(key, found->of);
    }
  }

  /// Its own corrigenda, addenda and revisions that the portal holds.
  void modified_by() {
    std::map<Modification::Kind, theme::Html> lists;
    for (const std::uint32_t modifying : record_.modified_by) {
      const auto& other = edition_.corpus.named(modifying).document;
      theme::Html& list = lists[modification(other.facts.symbol)->kind];
      if (!list.text.empty()) list.text += ", ";
      append_link(list, document_path(other.slug), other.facts.symbol);
    }
    for (auto& [kind, list] : lists) {
      add_html("fact-modified-" + std::string(name(kind)), std::move(list));
    }
  }

  void append_link(theme::Html& html, std::string_view target, std::string_view text) const {
    html.text += "<a href=\"";
    theme::append_escaped(html.text, relative_link(page_, target));
    html.text += "\">";
    append_plain(html.text, text, edition_.language);
    html.text += "</a>";
  }

  void link(std::string_view key, std::string_view target, std::string_view text) {
    theme::Html html;
    append_link(html, target, text);
    add_html(key, std::move(html));
  }

  void session() {
    if (masthead("session") != nullptr) {
      printed("fact-session", "session");
    } else if (facts_.session) {
      add("fact-session",
          edition_.strings("session-number", {{"number", std::int64_t{*facts_.session}}}));
    }
  }

  /// The item as printed, with the asterisk that calls the note of the masthead; where only its
  /// number is known, that.
  void agenda() {
    const auto* item = masthead("agenda_item");
    const auto* title = masthead("agenda_title");
    if (item != nullptr) {
      add_printed("fact-agenda-item", *item + (title != nullptr ? " – " + *title : ""));
      return;
    }
    if (facts_.agenda_item) {
      add("fact-agenda-item", edition_.strings("agenda-item", {{"number", *facts_.agenda_item}}));
    }
    if (title != nullptr) add_printed("fact-agenda-item", *title);
  }

  /// Several languages ("Original: English/French") are no fact but a line.
  void original_language() {
    if (facts_.original_language) {
      add("fact-original-language",
          edition_.strings.named("language-", facts_.original_language->code));
    } else if (const auto* line = masthead("original")) {
      const std::size_t colon = line->find(": ");
      add_printed("fact-original-language",
                  std::string_view(*line).substr(colon == std::string::npos ? 0 : colon + 2));
    }
  }

  /// A submission has no address of its own: the original is the report it is annexed to.
  void original() {
    const auto address = citations::original_url(facts_.symbol, edition_.language);
    if (address.empty()) return;
    theme::Html html{"<a class=\"external\" href=\""};
    theme::append_escaped(html.text, address);
    html.text += "\">";
    theme::append_escaped(html.text,
                          edition_.strings("original-link", {{"symbol", facts_.symbol}}));
    html.text += "</a>";
    add_html("fact-original", std::move(html));
  }

  const Edition& edition_;
  std::string_view page_;
  const corpus::Record& record_;
  const Facts& facts_;
  const corpus::TextRecord* text_;
  Language language_;
  theme::List list_;
};

}  // namespace

theme::List document_facts(const Edition& edition, std::string_view page,
                           const corpus::Record& record) {
  return FactList(edition, page, record).run();
}

DocumentHeading document_heading(const Edition& edition, const corpus::Record& record,
                                 const Text& text, const References& references) {
  DocumentHeading heading;
  const auto country = record.parent ? submitter(edition, record) : std::nullopt;
  const auto& title = text.title.text;
  if (country &&
      (title.empty() || edition.corpus.countries.named(title, text.language) == country)) {
    append_plain(heading.html.text, country_name(edition, *country), edition.language);
  } else {
    append_rich(heading.html.text, text.title, "title", references);
    heading.language = foreign(edition, text.language);
  }
  return heading;
}

theme::List text_notices(const Edition& edition, const corpus::Record& record, const Text& text) {
  theme::List notices;
  const auto language = edition.strings.named("language-", text.language.code);
  if (text.language != edition.language) {
    notices.push_back(edition.strings("shown-in", {{"language", language}}));
  } else if (record.texts.size() == 1 && edition.choices.size() > 1) {
    notices.push_back(edition.strings("only-language", {{"language", language}}));
  }
  if (text.status == Status::working_translation) {
    notices.push_back(edition.strings("working-translation"));
  }
  const auto outdated =
      std::count_if(record.findings.begin(), record.findings.end(), [&](const Finding& finding) {
        return finding.code == "translation-outdated" && finding.translation == text.language;
      });
  if (outdated > 0) {
    notices.push_back(
        edition.strings("outdated-count", {{"count", static_cast<std::int64_t>(outdated)}}));
  }
  return notices;
}

}  // namespace ibidem::output
