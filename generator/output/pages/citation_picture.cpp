#include "citation_picture.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>

namespace ibidem::output {
namespace {

// Measures in the units of the image, which are pixels where there is room for it.
constexpr int width = 640;
constexpr int line = 22;      ///< from one document to the next
constexpr int year_gap = 10;  ///< above a new year
constexpr int margin = 14;
constexpr int symbol_at = 52;  ///< years stand before
constexpr int dot_at = 262;
constexpr int arcs_at = 270;
constexpr int widest_arc = 350;  ///< from arcs_at to where the farthest arc turns
constexpr int narrowest_arc = 26;
constexpr std::size_t longest_symbol = 30;

class Picture {
 public:
  Picture(const Edition& edition, const CitationNetwork& network)
      : edition_(edition), network_(network) {
    int y = margin;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
      if (begins_year(i) && i > 0) y += year_gap;
      heights_.push_back(y + line / 2);
      y += line;
    }
    height_ = y + margin;
  }

  std::string run() {
    open();
    for (std::size_t i = 0; i < network_.nodes.size(); ++i) {
      if (begins_year(i)) year(i);
    }
    std::size_t edge = 0;
    for (std::size_t i = 0; i < network_.nodes.size(); ++i) node(i, edge);
    svg_ += "</svg>";
    return std::move(svg_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(svg_), format, std::forward<Values>(values)...);
  }

  void text_element(std::string_view name, std::string_view attributes, std::string_view text) {
    add("<{}{}>", name, attributes);
    theme::append_escaped(svg_, text);
    add("</{}>", name);
  }

  void open() {
    add("<svg class=\"network\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
        "aria-labelledby=\"network-title network-desc\">",
        width, height_);
    text_element("title", " id=\"network-title\"", edition_.strings("network-title"));
    text_element("desc", " id=\"network-desc\"",
                 edition_.strings("network-desc",
                                  {{"documents", static_cast<std::int64_t>(network_.nodes.size())},
                                   {"pairs", static_cast<std::int64_t>(network_.edges.size())}}));
    svg_ +=
        "<defs><marker id=\"network-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" "
        "markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
        "<path class=\"arrow\" d=\"M0 0.5 8 4 0 7.5z\"/></marker></defs>";
  }

  bool begins_year(std::size_t i) const {
    return i == 0 || network_.nodes[i].year != network_.nodes[i - 1].year;
  }

  void year(std::size_t i) {
    const auto& year = network_.nodes[i].year;
    const int y = heights_[i];
    if (i > 0) {
      const int rule = y - line / 2 - year_gap / 2;
      add("<path class=\"year-rule\" d=\"M0 {0}H{1}\"/>", rule, width);
    }
    text_element("text", fmt::format(" class=\"year-name\" x=\"0\" y=\"{}\"", y + 5),
                 year ? std::to_string(*year) : edition_.strings("network-undated"));
  }

  /// A document with all that it cites, so that pointing at it can bring these out.
  void node(std::size_t i, std::size_t& edge) {
    const auto& node = network_.nodes[i];
    add("<g class=\"{}\">", node.document ? "held" : "not-held");
    for (; edge < network_.edges.size() && network_.edges[edge].from == i; ++edge) {
      arc(network_.edges[edge]);
    }
    auto symbol = node.symbol;
    if (symbol.size() > longest_symbol) symbol = symbol.substr(0, longest_symbol - 3) + "…";
    text_element("text",
                 fmt::format(" class=\"node-name\" x=\"{}\" y=\"{}\"", symbol_at, heights_[i] + 5),
                 symbol);
    add("<circle class=\"node\" cx=\"{}\" cy=\"{}\" r=\"4.5\"/></g>", dot_at, heights_[i]);
  }

  void arc(const CitationNetwork::Edge& edge) {
    const int from = heights_[edge.from];
    const int to = heights_[edge.to];
    const int reach =
        narrowest_arc + (widest_arc - narrowest_arc) * std::abs(to - from) / std::max(1, height_);
    // A cubic curve turns at three quarters of the way to its control points.
    const int control = arcs_at + reach * 4 / 3;
    const double thick = std::min(8.0, 1.0 + std::log2(static_cast<double>(edge.count)));
    add("<path class=\"arc\" d=\"M{0} {1}C{2} {1} {2} {3} {0} {3}\" stroke-width=\"{4:.1f}\" "
        "marker-end=\"url(#network-arrow)\">",
        arcs_at, from, control, to, thick);
    text_element("title", "",
                 edition_.strings("network-arc",
                                  {{"from", std::string_view(network_.nodes[edge.from].symbol)},
                                   {"to", std::string_view(network_.nodes[edge.to].symbol)},
                                   {"count", static_cast<std::int64_t>(edge.count)}}));
    svg_ += "</path>";
  }

  const Edition& edition_;
  const CitationNetwork& network_;
  std::vector<int> heights_;
  int height_ = 0;
  std::string svg_;
};

}  // namespace

theme::Html citation_picture(const Edition& edition, const CitationNetwork& network) {
  return {Picture(edition, network).run()};
}

}  // namespace ibidem::output
