#include "translation_pages.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/place_finder.h"
#include "elements/rich_html.h"
#include "theme/html.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ibidem::output {
namespace {

// More of a kind are only counted.
constexpr std::size_t most_shown = 400;

/// Findings of one document as values, found places remembered between them.
class FindingList {
 public:
  FindingList(const Edition& edition, const corpus::Record& record, std::string_view page)
      : edition_(edition), record_(record), page_(page) {}

  theme::Object values(const Finding& finding) {
    return {{"href", href(finding)},
            {"place", place(finding)},
            {"what", edition_.strings.named("finding-", finding.code)},
            {"code", finding.code},
            {"side",
             edition_.strings(finding.code == "terms-differ" ? "in-glossary" : "in-translation")},
            {"source", words(finding.of_source, finding.source)},
            {"translation", words(finding.of_translation, finding.translation)},
            {"reason", finding.accepted}};
  }

 private:
  std::optional<corpus::Place> find(const Language& language, const Finding& finding) {
    const auto text = record_.texts.find(language);
    return text == record_.texts.end() ? std::nullopt : places_.find(text->second, finding.in);
  }

  // An element that only one language has is on the page of that language only.
  std::string href(const Finding& finding) {
    const auto page = document_path(record_.document.slug);
    const auto shown = index::shown_language(edition_.corpus, record_, edition_.language);
    const auto& own = finding.in_source ? finding.source : finding.translation;
    if (finding.in.empty() || finding.in == "title") return relative_link(page_, page);
    if (find(shown, finding)) return relative_link(page_, page + "#" + finding.in);
    if (own == shown || !find(own, finding)) return relative_link(page_, page);
    return up(page_) + "../" + own.code + "/" + page + "#" + finding.in;
  }

  std::string place(const Finding& finding) {
    if (finding.in.empty()) return edition_.strings("place-whole-text");
    if (finding.in == "title") return edition_.strings("place-title");
    const auto found = find(finding.in_source ? finding.source : finding.translation, finding);
    return found ? place_name(edition_, *found) : edition_.strings("place-passage");
  }

  theme::List words(const std::vector<std::string>& list, const Language& language) const {
    theme::List result;
    for (const std::string& text : list) {
      theme::Html html;
      append_plain(html.text, text, language);
      result.push_back(theme::Object{{"text", std::move(html)},
                                     {"lang", foreign(edition_, language)},
                                     {"language", language.code}});
    }
    return result;
  }

  const Edition& edition_;
  const corpus::Record& record_;
  std::string_view page_;
  PlaceFinder places_;
};

}  // namespace

std::string findings_path(std::string_view slug) {
  return "findings/" + std::string(slug) + ".html";
}

bool has_findings_page(const corpus::Record& record) {
  return !record.findings.empty();
}

std::size_t open_findings(const corpus::Record& record) {
  return static_cast<std::size_t>(
      std::count_if(record.findings.begin(), record.findings.end(),
                    [](const Finding& finding) { return finding.accepted.empty(); }));
}

std::unordered_set<std::string_view> outdated_elements(const corpus::Record& record,
                                                       const Language& language) {
  std::unordered_set<std::string_view> ids;
  for (const Finding& finding : record.findings) {
    const bool outdated = finding.code == "translation-outdated";
    if (outdated && finding.translation == language) ids.insert(finding.in);
  }
  return ids;
}

std::string outdated_mark(const Edition& edition) {
  std::string html = "<p class=\"outdated\" lang=\"" + edition.language.code + "\">";
  theme::append_escaped(html, edition.strings("outdated-passage"));
  return html + "</p>";
}

Result<std::string> findings_page(const Edition& edition, std::uint32_t document) {
  const auto& record = edition.corpus.documents[document];
  const auto path = findings_path(record.document.slug);
  auto name = record.document.facts.symbol;
  if (const auto country = record.parent ? submitter(edition, record) : std::nullopt) {
    name += " – " + country_name(edition, *country);
  }
  const auto title = edition.strings("findings-title", {{"name", name}});
  auto values = frame(edition, {path, title, edition.strings("findings-explained"), {}});
  FindingList shown(edition, record, path);
  theme::List open;
  theme::List accepted;
  for (const Finding& finding : record.findings) {
    auto& list = finding.accepted.empty() ? open : accepted;
    if (list.size() < most_shown) list.push_back(shown.values(finding));
  }
  const std::size_t count = open_findings(record);
  values.emplace("heading", title);
  values.emplace("document", relative_link(path, document_path(record.document.slug)));
  values.emplace("open_count", counted(edition, "count-findings", count));
  values.emplace("accepted_count",
                 counted(edition, "count-accepted", record.findings.size() - count));
  values.emplace("open", std::move(open));
  values.emplace("accepted", std::move(accepted));
  return edition.theme.render("findings", std::move(values));
}

}  // namespace ibidem::output
