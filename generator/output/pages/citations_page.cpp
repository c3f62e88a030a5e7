#include "citation_network.h"
#include "citation_picture.h"

#include "elements/links.h"
#include "elements/names.h"
#include "pages/pages.h"

namespace ibidem::output {
namespace {

constexpr std::string_view path = "citations.html";

/// What a picture can show and a reader take in.
constexpr std::size_t most_documents = 60;

theme::Object document_in_table(const Edition& edition, const CitationNetwork::Node& node) {
  DocumentName name;
  if (node.document) name = document_name(edition, edition.corpus.named(*node.document));
  return {
      {"symbol", node.symbol},
      {"href", relative_link(path, document_path(node.slug))},
      {"name", std::move(name.html)},
      {"name_lang", name.language},
      {"year", node.year ? std::to_string(*node.year) : std::string()},
  };
}

/// Who cites: the document with what it cites, the most cited first.
theme::List table_of(const Edition& edition, const CitationNetwork& network) {
  theme::List rows;
  for (std::size_t i = 0; i < network.edges.size();) {
    const auto from = network.edges[i].from;
    auto citing = document_in_table(edition, network.nodes[from]);
    theme::List cited;
    for (; i < network.edges.size() && network.edges[i].from == from; ++i) {
      auto row = document_in_table(edition, network.nodes[network.edges[i].to]);
      row.emplace("count", written_number(edition, network.edges[i].count));
      cited.push_back(std::move(row));
    }
    citing.emplace("cites", std::move(cited));
    rows.push_back(std::move(citing));
  }
  return rows;
}

}  // namespace

Result<std::string> citations_page(const Edition& edition) {
  const auto network = citation_network(edition, most_documents);
  const auto title = edition.strings("network-title");
  auto values = frame(edition, {path, title, edition.strings("network-explained"), "documents"});
  values.emplace("heading", title);
  values.emplace("picture",
                 network.edges.empty() ? theme::Html() : citation_picture(edition, network));
  values.emplace("limit",
                 network.left_out == 0
                     ? std::string()
                     : edition.strings("network-limit",
                                       {{"count", static_cast<std::int64_t>(most_documents)},
                                        {"rest", static_cast<std::int64_t>(network.left_out)}}));
  values.emplace("citing", table_of(edition, network));
  return edition.theme.render("citations", std::move(values));
}

}  // namespace ibidem::output
