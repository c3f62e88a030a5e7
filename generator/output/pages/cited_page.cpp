#include "citations/original.h"
#include "elements/cited_by.h"
#include "elements/links.h"
#include "elements/mandate_links.h"
#include "elements/names.h"
#include "pages/pages.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace ibidem::output {
namespace {

/// What paragraphs are counted by: 74 of "74 b)", 10 of "pp10".
unsigned long first_number(const std::string& paragraph) {
  const auto digit = paragraph.find_first_of("0123456789");
  return digit == std::string::npos ? 0 : std::strtoul(paragraph.c_str() + digit, nullptr, 10);
}

/// The names under which the register of reports has the document, one a name of its author.
theme::List names_of_report(const Edition& edition, const Symbol& symbol) {
  theme::List names;
  for (const auto& report : edition.corpus.reports.reports) {
    if (report.symbol != symbol) continue;
    for (const auto& [language, author] : report.authors) {
      if (language != edition.language) continue;
      names.push_back(edition.strings("named-report", {{"author", author}, {"year", report.year}}));
      break;
    }
  }
  return names;
}

/// The paragraphs of the document that are cited, the most cited first.
theme::List cited_paragraphs(const Edition& edition, const std::vector<Citing>& references) {
  std::map<std::string, std::size_t> counts;
  for (const auto& reference : references) {
    const auto citation = reference.text->citations.full(reference.number);
    for (const auto& paragraph : citation.paragraphs) ++counts[paragraph];
  }
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return std::tuple(b.second, first_number(a.first), a.first) <
           std::tuple(a.second, first_number(b.first), b.first);
  });
  theme::List list;
  for (const auto& [paragraph, count] : sorted) {
    const auto name = paragraph.starts_with("pp")
                          ? edition.strings("place-preambular", {{"number", paragraph.substr(2)}})
                          : edition.strings("place-paragraph", {{"number", paragraph}});
    list.push_back(theme::Object{{"name", name}, {"count", written_number(edition, count)}});
  }
  return list;
}

}  // namespace

Result<std::string> cited_page(const Edition& edition, std::uint32_t index) {
  const auto& cited = edition.corpus.cited[index];
  const auto path = document_path(cited.slug);
  const auto references = citing(edition, cited);
  auto values = frame(
      edition, {path, cited.symbol,
                edition.strings("cited-description", {{"symbol", cited.symbol}}), "documents"});
  values.emplace("symbol", cited.symbol);
  values.emplace("names", names_of_report(edition, cited.symbol));
  values.emplace("original", citations::original_url(cited.symbol, edition.language));
  values.emplace("original_name", edition.strings("original-link", {{"symbol", cited.symbol}}));
  values.emplace("documents_page", relative_link(path, "documents/index.html"));
  values.emplace("count",
                 edition.strings("count-references",
                                 {{"count", static_cast<std::int64_t>(references.size())}}));
  values.emplace("mandates", mandates_of(edition, path, cited.symbol, nullptr));
  values.emplace("paragraphs", cited_paragraphs(edition, references));
  values.emplace("cited_by", citing_documents(edition, path, references));
  return edition.theme.render("cited", std::move(values));
}

}  // namespace ibidem::output
