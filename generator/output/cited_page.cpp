#include "cited_by.h"
#include "links.h"
#include "names.h"
#include "pages.h"

#include "citations/original.h"

#include <algorithm>
#include <map>

namespace ibidem::output {
namespace {

/// The paragraphs of the document that are cited, the most cited first.
theme::List cited_paragraphs(const Edition& edition, const std::vector<Citing>& references) {
  std::map<std::string, std::size_t> counts;
  for (const auto& reference : references) {
    for (const auto& paragraph : reference.citation->paragraphs) ++counts[paragraph];
  }
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
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
  values.emplace("original", citations::original_url(cited.symbol, edition.language));
  values.emplace("original_name", edition.strings("original-link", {{"symbol", cited.symbol}}));
  values.emplace("documents_page", relative_link(path, "documents/index.html"));
  values.emplace("count",
                 edition.strings("count-references",
                                 {{"count", static_cast<std::int64_t>(references.size())}}));
  values.emplace("paragraphs", cited_paragraphs(edition, references));
  values.emplace("cited_by", citing_documents(edition, path, references));
  return edition.theme.render("cited", std::move(values));
}

}  // namespace ibidem::output
