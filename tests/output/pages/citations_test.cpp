// Who cites whom: the network and its picture, what a document cites, the chain of mandates.
#include "citation_network.h"
#include "citation_picture.h"

#include "corpus/corpus.h"
#include "elements/cites.h"
#include "elements/load_theme.h"
#include "elements/mandate_links.h"
#include "index/index.h"
#include "xml/node.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

// The editions of a content folder, with all that they refer to.
struct Portal {
  explicit Portal(const std::string& content) {
    Diagnostics problems;
    const std::string folder = PROJECT_FOLDER "/" + content;
    corpus = *corpus::load(folder, folder, problems);
    for (const auto& language : corpus.portal.languages) {
      indexes.push_back(index::build(corpus, language));
    }
    const std::string themes = PROJECT_FOLDER "/themes/default";
    theme = *theme::Theme::make(load_theme(themes, themes)->files());
    editions = *editions_of(corpus, indexes, *theme, options);
  }

  corpus::Corpus corpus;
  std::vector<index::Index> indexes;
  std::optional<theme::Theme> theme;
  Options options;
  std::vector<Edition> editions;
};

const Portal& small() {
  static const Portal portal("tests/sites/bilingual");
  return portal;
}

const Portal& project() {
  static const Portal portal("content");
  return portal;
}

std::string edges_of(const CitationNetwork& network) {
  std::string said;
  for (const auto& edge : network.edges) {
    said += network.nodes[edge.from].symbol + " > " + network.nodes[edge.to].symbol + " " +
            std::to_string(edge.count) + "\n";
  }
  return said;
}

TEST(CitationNetwork, CountsWhatDocumentsCiteButNotThemselves) {
  const auto network = citation_network(small().editions[0], 100);
  EXPECT_EQ(edges_of(network),
            "A/78/76 > A/RES/77/37 2\n"
            "A/RES/77/37 > A/RES/76/19 1\n"
            "A/RES/77/37 > A/RES/43/78H 1\n");
  EXPECT_EQ(network.left_out, 0U);
}

TEST(CitationNetwork, OrdersDocumentsByYearNewestFirst) {
  const auto network = citation_network(small().editions[0], 100);
  std::string said;
  for (const auto& node : network.nodes) {
    said += std::to_string(node.year.value_or(0)) + " " + node.symbol +
            (node.document ? " held\n" : "\n");
  }
  EXPECT_EQ(said,
            "2023 A/78/76 held\n"
            "2022 A/RES/77/37 held\n"
            "2021 A/RES/76/19\n"
            "1988 A/RES/43/78H\n");
}

TEST(CitationNetwork, LeavesOutWhatIsBeyondTheLimit) {
  const auto network = citation_network(small().editions[0], 2);
  EXPECT_EQ(edges_of(network), "A/78/76 > A/RES/77/37 2\n");
  EXPECT_EQ(network.left_out, 2U);
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(CitationPicture, IsAnImageWithANameAndAnArcForEachEdge) {
  for (const Portal* portal : {&small(), &project()}) {
    for (const Edition& edition : portal->editions) {
      const auto network = citation_network(edition, 100);
      const std::string svg = citation_picture(edition, network).text;
      Diagnostics problems;
      const auto image = xml::parse(svg, "picture", problems);
      ASSERT_TRUE(image) << svg;
      ASSERT_NE(image->attribute("", "role"), nullptr);
      EXPECT_EQ(*image->attribute("", "role"), "img");
      EXPECT_EQ(*image->attribute("", "aria-labelledby"), "network-title network-desc");
      EXPECT_FALSE(image->children.at(0).inner_text().empty());
      EXPECT_EQ(count(svg, "class=\"arc\""), network.edges.size());
      EXPECT_EQ(count(svg, "class=\"node\""), network.nodes.size());
    }
  }
}

TEST(CitationPicture, EscapesSymbolsAndShortensLongOnes) {
  CitationNetwork network;
  network.nodes.push_back({"A/<b>&", "a", {}, {}, {}, 1});
  network.nodes.push_back({"A/AC.292/2024/CRP.1/Rev.1/Add.1/Corr.1", "b", {}, 2024, {}, 1});
  network.edges.push_back({0, 1, 1000000});
  const std::string svg = citation_picture(small().editions[0], network).text;
  Diagnostics problems;
  EXPECT_TRUE(xml::parse(svg, "picture", problems)) << svg;
  EXPECT_EQ(svg.find("<b>"), std::string::npos);
  EXPECT_NE(svg.find("…</text>"), std::string::npos);
  EXPECT_NE(svg.find("stroke-width=\"8.0\""), std::string::npos);
}

TEST(CitationPicture, OfNothingIsStillAnImage) {
  Diagnostics problems;
  EXPECT_TRUE(xml::parse(citation_picture(small().editions[0], {}).text, "picture", problems));
}

// "A/RES/77/37: par. 1, note 1\n" for a list of cited documents.
std::string cited_in(const theme::List& documents) {
  std::string said;
  for (const theme::Value& document : documents) {
    said += *document.find("symbol")->text() + ":";
    for (const theme::Value& place : *document.find("places")->list()) {
      said += " " + *place.find("href")->text();
    }
    said += "\n";
  }
  return said;
}

TEST(Cites, ListsEachDocumentWithThePassagesThatCiteIt) {
  const auto& portal = small();
  const auto report = *portal.corpus.by_slug("a-78-76");
  EXPECT_EQ(cited_in(documents_cited(portal.editions[0], "documents/a-78-76.html", report)),
            "A/RES/77/37: #p-1 #note-1\n");
  const auto resolution = *portal.corpus.by_slug("a-res-77-37");
  EXPECT_EQ(cited_in(documents_cited(portal.editions[0], "countries/aus.html", resolution)),
            "A/RES/43/78H: ../documents/a-res-77-37.html#pp-1\n"
            "A/RES/76/19: ../documents/a-res-77-37.html#pp-1\n");
}

TEST(Cites, MostCitedAreRankedAndLimited) {
  const auto& portal = small();
  const std::vector<std::uint32_t> both{*portal.corpus.by_slug("a-78-76"),
                                        *portal.corpus.by_slug("a-res-77-37")};
  const auto first = most_cited(portal.editions[0], "countries/aus.html", both, 1);
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(*first[0].find("symbol")->text(), "A/RES/77/37");
}

// The links of each relation, "mandate-…" in the words of the edition left out.
std::string mandates(std::string_view slug) {
  const Portal& portal = project();
  const auto& record = portal.corpus.documents[*portal.corpus.by_slug(slug)];
  const auto list = mandates_of(portal.editions[0], "documents/" + std::string(slug) + ".html",
                                record.document.facts.symbol, &record);
  std::string said;
  for (const theme::Value& relation : list) {
    for (const theme::Value& link : *relation.find("links")->list()) {
      said += *link.find("href")->text() + "\n";
    }
  }
  return said;
}

TEST(Mandates, LeadFromTheReportToTheParagraphThatAskedForItAndBack) {
  EXPECT_NE(mandates("a-78-76").find("a-res-77-37.html#p-3"), std::string::npos)
      << mandates("a-78-76");
  EXPECT_NE(mandates("a-res-77-37").find("a-78-76.html#"), std::string::npos)
      << mandates("a-res-77-37");
}

TEST(Mandates, OfASubmissionAreNotThoseOfItsReport) {
  EXPECT_EQ(mandates("a-78-76/aus").find("a-78-76.html"), std::string::npos);
}

}  // namespace
}  // namespace ibidem::output
