#include "tile_map.h"

#include "base/diagnostics.h"
#include "elements/names.h"
#include "yaml/node.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace ibidem::output {
namespace {

constexpr std::string_view file_name = "map/tiles.yaml";
constexpr int side = 44;  ///< of a tile with the gap beside it
constexpr int gap = 4;

std::optional<int> number(const yaml::Node& node) {
  int value = 0;
  const auto* end = node.scalar.data() + node.scalar.size();
  const auto [stop, error] = std::from_chars(node.scalar.data(), end, value);
  if (error != std::errc() || stop != end || value < 0 || value > 100) return std::nullopt;
  return value;
}

Error broken(const theme::File& file, int line, std::string_view what) {
  return {"broken-theme", fmt::format("{}:{}: {}", file.shown, line, what)};
}

/// Darker the more: none, one, two or three, up to nine, more.
int shade(std::size_t submissions) {
  return submissions == 0   ? 0
         : submissions < 2  ? 1
         : submissions < 4  ? 2
         : submissions < 10 ? 3
                            : 4;
}

void append_tile(const Edition& edition, const Country& country, const Tile& tile,
                 const index::CountryEntry* entry, std::string& svg) {
  const std::size_t submissions = entry == nullptr ? 0 : entry->submissions.size();
  const int x = tile.column * side;
  const int y = tile.row * side;
  const auto name = country_name(edition, *edition.corpus.countries.by_iso3(country.iso3));
  if (submissions > 0) {
    svg += "<a href=\"";
    theme::append_escaped(svg, country_path(edition, entry->country));
    svg += "\">";
  }
  svg += fmt::format("<g class=\"tile shade-{}\" data-group=\"{}\"><title>", shade(submissions),
                     theme::escape(country.group).text);
  theme::append_escaped(
      svg, submissions == 0
               ? name
               : edition.strings("map-tile", {{"name", name},
                                              {"count", static_cast<std::int64_t>(submissions)}}));
  svg += fmt::format(
      "</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/><text x=\"{}\" "
      "y=\"{}\">{}</text>",
      x, y, side - gap, side - gap, x + (side - gap) / 2, y + (submissions > 0 ? 18 : 25),
      theme::escape(country.iso3).text);
  if (submissions > 0) {
    svg += fmt::format("<text class=\"amount\" x=\"{}\" y=\"{}\">{}</text>", x + (side - gap) / 2,
                       y + 34, written_number(edition, submissions));
  }
  svg += submissions > 0 ? "</g></a>\n" : "</g>\n";
}

}  // namespace

Result<std::map<std::string, Tile>> tiles(const theme::Theme& theme) {
  const auto found = theme.files().find(file_name);
  if (found == theme.files().end()) {
    return tl::unexpected(Error{"broken-theme", fmt::format("the theme has no {}", file_name)});
  }
  const auto& file = found->second;
  Diagnostics diagnostics;
  const auto node = yaml::parse(file.bytes, file.shown, 1, diagnostics);
  if (!node || node->kind != yaml::Node::Kind::map) {
    return tl::unexpected(broken(file, 1, "no map of codes to tiles"));
  }
  std::map<std::string, Tile> result;
  std::set<std::pair<int, int>> taken;
  for (const auto& [code, place] : node->map) {
    if (place.list.size() != 2) return tl::unexpected(broken(file, place.line, "no [column, row]"));
    const auto column = number(place.list[0]);
    const auto row = number(place.list[1]);
    if (!column || !row) return tl::unexpected(broken(file, place.line, "no [column, row]"));
    if (!taken.emplace(*column, *row).second) {
      return tl::unexpected(broken(file, place.line, "two States on one tile"));
    }
    result.emplace(code, Tile{*column, *row});
  }
  return result;
}

theme::Html tile_map(const Edition& edition, const std::map<std::string, Tile>& tiles) {
  std::vector<const index::CountryEntry*> entries(edition.corpus.countries.all().size(), nullptr);
  for (const auto& entry : edition.index.countries) entries[entry.country] = &entry;
  int columns = 1;
  int rows = 1;
  for (const auto& [code, tile] : tiles) {
    columns = std::max(columns, tile.column + 1);
    rows = std::max(rows, tile.row + 1);
  }
  std::string svg = fmt::format(
      "<svg class=\"tile-map\" viewBox=\"-2 -2 {} {}\" width=\"{}\" height=\"{}\" role=\"group\" "
      "aria-labelledby=\"map-title\">\n",
      columns * side, rows * side, columns * side, rows * side);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const auto& country = edition.corpus.countries.all()[i];
    const auto tile = tiles.find(country.iso3);
    if (tile != tiles.end()) append_tile(edition, country, tile->second, entries[i], svg);
  }
  return {svg + "</svg>"};
}

}  // namespace ibidem::output
